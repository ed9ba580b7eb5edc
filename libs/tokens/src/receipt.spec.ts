import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeReceipt, parseReceipt, sameReceipt } from './receipt.js';

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a receipt', () => {
  it('has seven groups of four and reads back', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const receipt = encodeReceipt(seed);
        expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseReceipt(receipt)).toEqual(seed);
      }),
    );
  });

  it('is read as people write it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const receipt = encodeReceipt(seed);
        const typed = ` ${receipt.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        expect(parseReceipt(typed)).toEqual(seed);
        expect(sameReceipt(typed, receipt)).toBe(true);
      }),
    );
  });

  it('shows a single wrong letter in all but about one of 4,096 cases', () => {
    let missed = 0;
    const typo = fc.tuple(seeds, fc.nat(27), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(typo, ([seed, at, by]) => {
        const letters = encodeReceipt(seed).replaceAll('-', '');
        const wrong = alphabet[(alphabet.indexOf(letters.charAt(at)) + by) % 32] ?? '';
        const read = parseReceipt(letters.slice(0, at) + wrong + letters.slice(at + 1));
        if (read !== undefined) missed++;
        expect(read).not.toEqual(seed);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
    expect(missed).toBeLessThanOrEqual(5);
  });

  it('is nothing else', () => {
    for (const text of ['', 'ABCD', '0'.repeat(28), 'U'.repeat(28), '人'.repeat(28), '0'.repeat(500)])
      expect(parseReceipt(text)).toBeUndefined();
  });
});
