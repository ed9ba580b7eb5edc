import fc from 'fast-check';
import { DirectoryFault } from './directory.js';
import type { DirectoryEntry } from './directory-entry.js';
import { askFrom, judgeDirectories, MEETING_MS, nothingSeen, trustedKeys } from './directory-watch.js';
import type { DirectoryMemory } from './directory-watch.js';
import { aKey, chained, published, retired } from './fixtures/directory.js';

const weeks = ['2026-W44', '2026-W45', '2026-W46', '2026-W47', '2026-W48'];
const honest = chained(weeks.map((epoch) => published(epoch)));

/** One look of a browser at what both origins serve. */
function look(memory: DirectoryMemory, main: DirectoryEntry[], anonymous = main, now = 0) {
  const from = askFrom(memory);
  return judgeDirectories(memory, { main: main.slice(from), anonymous: anonymous.slice(from) }, now);
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as DirectoryFault).code;
  }
}

describe('a browser that watches the key directory', () => {
  it('never objects to an honest one, whatever it sees first and whenever it looks', () => {
    const looks = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 8 });
    fc.assert(
      fc.property(looks, (steps) => {
        let memory = nothingSeen;
        let [main, anonymous] = [0, 0];
        for (const [now, [more, lag]] of steps.entries()) {
          main = Math.min(honest.length, main + more);
          anonymous = Math.min(main, Math.max(anonymous, main - lag));
          ({ memory } = look(memory, honest.slice(0, main), honest.slice(0, anonymous), now));
          expect(memory.agreed.length).toBe(anonymous);
        }
      }),
    );
  });

  it.each([
    ['a rewritten past', [published('2026-W44', 1, 'evil')], 'REWRITTEN'],
    ['a shorter one', [], 'SHORTER'],
  ])('notices %s, however much it had seen', (_, start, code) => {
    const forged = chained([...start, ...weeks.slice(start.length).map((epoch) => published(epoch))]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: honest.length }), (seen) => {
        const { memory } = look(nothingSeen, honest.slice(0, seen));
        const shown = start.length > 0 ? forged : honest.slice(0, seen - 1);
        expect(codeOf(() => look(memory, shown))).toBe(code);
      }),
    );
  });

  it('notices two origins that contradict each other, from the first visit on', () => {
    const forged = chained([...weeks.slice(0, 3), '2026-W50'].map((epoch) => published(epoch)));
    expect(codeOf(() => look(nothingSeen, honest, forged))).toBe('SPLIT');
    expect(codeOf(() => look(nothingSeen, forged, honest))).toBe('SPLIT');
    const { memory } = look(nothingSeen, honest.slice(0, 4));
    expect(codeOf(() => look(memory, honest, forged))).toBe('SPLIT');
  });

  it('gives the two origins five minutes to meet', () => {
    const lagging = honest.slice(0, 4);
    const first = look(nothingSeen, honest, lagging, 1_000).memory;
    const inTime = look(first, honest, lagging, 1_000 + MEETING_MS).memory;
    expect(inTime.ahead?.since).toBe(1_000);
    expect(codeOf(() => look(inTime, honest, lagging, 1_001 + MEETING_MS))).toBe('APART');
    expect(look(inTime, honest, honest, 1_001 + MEETING_MS).memory).toMatchObject({
      ahead: null,
      agreed: { length: 6 },
    });
  });

  it('remembers what only one of them showed', () => {
    const first = look(nothingSeen, honest, honest.slice(0, 4)).memory;
    const swapped = chained([...weeks.slice(0, 4).map((epoch) => published(epoch)), published('2026-W48', 1, 'evil')]);
    expect(codeOf(() => look(first, honest.slice(0, 4)))).toBe('SHORTER');
    expect(codeOf(() => look(first, swapped))).toBe('REWRITTEN');
  });

  it('keeps little: not the entries, and nothing that tells two browsers apart', () => {
    const patient = [2, 4, 6].reduce((memory, at) => look(memory, honest.slice(0, at)).memory, nothingSeen);
    expect(patient).toEqual(look(nothingSeen, honest).memory);
    expect(JSON.parse(JSON.stringify(patient))).toEqual(patient);
    expect(JSON.stringify(patient).length / honest.length).toBeLessThan(200);
  });

  describe('asked which keys to trust', () => {
    const key = (epoch: string, generation = 1, name?: string) => ({
      epoch,
      generation,
      ...aKey(name ?? `${epoch}/${generation}`),
    });

    it('names those that both origins list', () => {
      const offered = [key('2026-W47'), key('2026-W48')];
      expect(trustedKeys(look(nothingSeen, honest), offered)).toEqual(offered);
      const early = look(nothingSeen, honest, honest.slice(0, 5));
      expect(trustedKeys(early, offered)).toEqual([key('2026-W47')]);
    });

    it('leaves out what was retired, at either origin', () => {
      const gone = chained([...weeks.map((epoch) => published(epoch)), retired('2026-W48'), published('2026-W48', 2)]);
      expect(trustedKeys(look(nothingSeen, gone), [key('2026-W48')])).toEqual([]);
      expect(trustedKeys(look(nothingSeen, honest, gone), [key('2026-W48')])).toEqual([]);
      expect(trustedKeys(look(nothingSeen, gone), [key('2026-W48', 2)])).toHaveLength(1);
    });

    it('refuses a key that is not listed, or not the listed one', () => {
      const verdict = look(nothingSeen, honest);
      expect(codeOf(() => trustedKeys(verdict, [key('2026-W49')]))).toBe('UNLISTED');
      expect(codeOf(() => trustedKeys(verdict, [key('2026-W48', 1, 'for you alone')]))).toBe('TWO_KEYS');
    });
  });
});
