import fc from 'fast-check';
import { mark, marks, type Mark, type Selected } from '../../apps/web/src/pages/speak/marks.js';

/** `[` and `]` show what is selected. */
function read(shown: string): Selected {
  const start = shown.indexOf('[');
  const end = shown.indexOf(']') - 1;
  return { text: shown.replace('[', '').replace(']', ''), start, end };
}
const show = ({ text, start, end }: Selected): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

const texts = fc
  .array(fc.constantFrom('水窖', 'a', ' ', '\n', '\n\n', '> ', '- ', '**', '`', '𠮷'), { maxLength: 14 })
  .map((parts) => parts.join(''));
const selected = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, one, other]): Selected => {
  const [start = 0, end = 0] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
  return { text, start, end };
});

describe('the marks of the toolbar', () => {
  it.each<[Mark, string, string]>([
    ['bold', '路[坏]了', '路**[坏]**了'],
    ['bold', '路**[坏]**了', '路[坏]了'],
    ['bold', '[]', '**[]**'],
    ['code', '用[npm]装', '用`[npm]`装'],
    ['code', '[一\n二]', '```\n[一\n二]\n```'],
    ['code', '前[一\n二]后', '前\n```\n[一\n二]\n```\n后'],
    ['heading', '第一[]节', '## 第一[]节'],
    ['quote', '一\n二[三\n\n四]五\n六', '一\n> 二[三\n\n> 四]五\n六'],
    ['quote', '> 二[三\n> 四]五', '二[三\n四]五'],
    ['list', '- [一]\n二', '[一]\n二'],
    ['list', '[]', '- []'],
    ['link', '看[通知]', '看[通知](\u0001https://\u0002)'],
    ['link', '看[https://a.example/x]', '看[\u0001\u0002](https://a.example/x)'],
    ['link', '[]', '[\u0001\u0002](https://)'],
  ])('%s: %j becomes %j', (kind, from, to) => {
    const made = mark(kind, read(from));
    if (kind !== 'link') expect(show(made)).toBe(to);
    else {
      expect(made.text).toBe(to.replace(/[\u0001\u0002]/g, ''));
      expect([made.start, made.end]).toEqual([to.indexOf('\u0001'), to.indexOf('\u0002') - 1]);
    }
  });

  it('are taken away by pressing again, and nothing else with them', () => {
    const wraps = fc.constantFrom<Mark>('bold', 'quote', 'list', 'heading');
    fc.assert(
      fc.property(wraps, selected, (kind, one) => {
        const once = mark(kind, one);
        // Taken away at once where it stood already.
        fc.pre(once.text.length > one.text.length);
        expect(mark(kind, once).text).toBe(one.text);
      }),
    );
  });

  it('leave selected what was selected, and never select beyond the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marks), selected, (kind, one) => {
        const made = mark(kind, one);
        expect(made.start).toBeGreaterThanOrEqual(0);
        expect(made.start).toBeLessThanOrEqual(made.end);
        expect(made.end).toBeLessThanOrEqual(made.text.length);
        if (kind === 'bold' || kind === 'code')
          expect(made.text.slice(made.start, made.end)).toBe(one.text.slice(one.start, one.end));
      }),
    );
  });
});
