import fc from 'fast-check';
import {
  directoryKinds,
  entryHash,
  entryLine,
  fingerprintOf,
  readEntryLines,
  type DirectoryEntry,
} from './directory-entry.js';
import { DirectoryFault, emptyDirectory, extendDirectory } from './directory.js';
import { aKey, chained, published, retired } from './fixtures/directory.js';
import { Malformed } from './malformed.js';

const usual = () =>
  chained([published('2026-W47'), published('2026-W48'), retired('2026-W47'), published('2026-W47', 2)]);

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DirectoryFault ? error.code : String(error);
  }
};

describe('the key directory', () => {
  it('lists every key and what became of it', () => {
    const view = extendDirectory(emptyDirectory, usual());
    expect(view.length).toBe(5);
    expect(view.keys.map(({ epoch, generation, retired: gone }) => [epoch, generation, gone])).toEqual([
      ['2026-W47', 1, true],
      ['2026-W48', 1, false],
      ['2026-W47', 2, false],
    ]);
  });

  it('comes to the same however it is cut into pieces', () => {
    const entries = usual();
    const whole = extendDirectory(emptyDirectory, entries);
    fc.assert(
      fc.property(fc.nat(entries.length), (at) => {
        const part = extendDirectory(emptyDirectory, entries.slice(0, at));
        expect(extendDirectory(part, entries.slice(at))).toEqual(whole);
      }),
    );
  });

  it('has canonical bytes that no field can be moved between, and a head that anybody can compute again', () => {
    expect(entryHash(chained([])[0] as DirectoryEntry)).toBe('DnQRfjl23UuIvw1_ahTgnZza2yntKYNWvzVKuaYwgjg');
    const moved = { ...(usual()[1] as DirectoryEntry), purpose: 'foru', epoch: 'm2026-W47' };
    expect(entryHash(moved)).not.toBe(entryHash(usual()[1] as DirectoryEntry));
  });

  it('has another head whatever single field of whatever entry is changed', () => {
    const entries = usual();
    const { head } = extendDirectory(emptyDirectory, entries);
    const texts = ['purpose', 'epoch', 'keyId', 'publicKey', 'day', 'note'] as const;
    const change = fc.oneof(
      fc.record({ field: fc.constantFrom(...texts), value: fc.string({ minLength: 1 }) }),
      fc.record({ field: fc.constant('kind' as const), value: fc.constantFrom(...directoryKinds) }),
      fc.record({ field: fc.constant('generation' as const), value: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.nat(entries.length - 1), change, (at, { field, value }) => {
        fc.pre(entries[at]?.[field] !== value);
        const steps = entries.map((entry, index) => (index === at ? { ...entry, [field]: value } : entry));
        // Both: left as it was (the chain breaks) and chained again from there on (the head differs).
        const last = chained(steps.slice(1)).at(-1) as DirectoryEntry;
        if (at > 0) expect(entryHash(last)).not.toBe(head);
        expect(codeOf(() => headMustBe(head, steps))).toBeDefined();
      }),
    );
  });

  function headMustBe(head: string, entries: readonly DirectoryEntry[]): void {
    if (extendDirectory(emptyDirectory, entries).head !== head) throw new DirectoryFault('REWRITTEN', 0);
  }

  it.each([
    [
      'two keys for one purpose, week and generation',
      [published('2026-W48'), published('2026-W48', 1, 'other')],
      'TWO_KEYS',
    ],
    ['one key for two weeks', [published('2026-W47', 1, 'same'), published('2026-W48', 1, 'same')], 'TWO_KEYS'],
    ['a key retired that was never listed', [retired('2026-W48')], 'BROKEN'],
    ['a key retired twice', [published('2026-W48'), retired('2026-W48'), retired('2026-W48')], 'BROKEN'],
    ['a second beginning', [{ kind: 'OPENED' as const }], 'BROKEN'],
    ['an id that is not the key’s', [{ ...published('2026-W48'), keyId: aKey('other').keyId }], 'BROKEN'],
  ])('does not hold with %s', (_, steps, code) => {
    expect(codeOf(() => extendDirectory(emptyDirectory, chained(steps)))).toBe(code);
  });

  it('does not hold without its beginning, with a gap or out of order', () => {
    const [opened, first, second] = usual() as [DirectoryEntry, DirectoryEntry, DirectoryEntry];
    for (const entries of [[first], [opened, second], [opened, first, first], [opened, second, first]])
      expect(codeOf(() => extendDirectory(emptyDirectory, entries))).toBe('BROKEN');
  });

  it('is the same as lines of a file', () => {
    const text = usual().map(entryLine).join('');
    expect(readEntryLines(text)).toEqual(usual());
    expect(text.split('\n')[0]).toMatch(/^\{"index":0,"previous":"A+","kind":"OPENED","purpose":"",/);
    expect(readEntryLines('')).toEqual([]);
  });

  it.each([
    ['a torn line', (text: string) => text.slice(0, -9)],
    ['what is no JSON', (text: string) => `${text}nonsense\n`],
    ['what is no entry', (text: string) => `${text}null\n`],
    ['an unknown kind', (text: string) => text.replace('OPENED', 'CLOSED')],
    ['no date', (text: string) => text.replace('2026-11-23', '2026-13-23')],
    ['no number', (text: string) => text.replace('"index":0', '"index":-1')],
  ])('is malformed with %s', (_, spoil) => {
    expect(() => readEntryLines(spoil(usual().map(entryLine).join('')))).toThrow(Malformed);
  });

  it('has a fingerprint two people can read to one another', () => {
    expect(fingerprintOf(aKey('x').keyId)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });
});
