import fc from 'fast-check';
import { SpoolDamaged, WrongSpoolKey } from '#redemption';
import { ClosedLog, isOurs } from './closed-log.js';

describe('the log of the anonymous app', () => {
  let lines: string[];
  let log: ClosedLog;
  beforeEach(() => {
    lines = [];
    log = new ClosedLog((line) => lines.push(line));
  });

  it('says what an operator must know, once', () => {
    const sentences = [new SpoolDamaged('/srv/xinqiao/spool').message, new WrongSpoolKey().message];
    for (const sentence of [...sentences, ...sentences]) log.error(sentence);
    expect(lines).toEqual(sentences.map((sentence) => `${sentence}\n`));
  });

  it('never repeats words that are not its own, whatever they are in', () => {
    const kinds = fc.oneof(
      fc.string(),
      fc.anything(),
      fc.string().map((text) => new Error(text)),
    );
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1 }), (messages) => {
        lines.length = 0;
        const fresh = new ClosedLog((line) => lines.push(line));
        for (const message of messages) for (const say of ['error', 'warn', 'fatal'] as const) fresh[say](message);
        expect(lines).toHaveLength(1);
        expect(lines.every((line) => isOurs(line.trimEnd()))).toBe(true);
      }),
    );
  });

  it('lets nothing be added to one of its sentences', () => {
    const { message } = new WrongSpoolKey();
    for (const text of [`${message} canary`, `canary ${message}`, `${message}\ncanary`])
      expect(isOurs(text)).toBe(false);
    expect(
      isOurs('Both spool files in /a\ncanary are damaged. What they held is lost: move them away to start afresh.'),
    ).toBe(false);
  });
});
