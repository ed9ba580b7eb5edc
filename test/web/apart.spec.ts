import fc from 'fast-check';
import {
  afterActUntil,
  afterMessageUntil,
  besideUntil,
  lastWordOf,
  sentAt,
} from '../../apps/web/src/anonymous/apart.js';

const MINUTE = 60_000;
const NOON = Date.parse('2026-11-23T12:00:00Z');
const quarters = { windowSeconds: 900 };
const at = (minutes: number): number => NOON + minutes * MINUTE;
const published = (minutes: number) => ({ publishedBy: new Date(at(minutes)).toISOString() });
const none = { said: 0, receipts: [], postings: [] };

describe('keeping acts by name and anonymous messages apart', () => {
  it('is for the window of the one and the whole window after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(15, 600, 900, 3600), (moment, windowSeconds) => {
        const windowOf = (ms: number): number => Math.floor(ms / (windowSeconds * 1000));
        const until = besideUntil(moment, { windowSeconds });
        expect(windowOf(until - 1)).toBe(windowOf(moment) + 1);
        expect(windowOf(until)).toBe(windowOf(moment) + 2);
      }),
    );
  });

  it('asks about an act by name from the sending of a message until a window after its publication', () => {
    const receipts = [published(-90), published(15)];
    expect(afterMessageUntil({ ...none, receipts }, quarters, at(3))).toBe(at(30));
    expect(afterMessageUntil({ ...none, receipts }, quarters, at(29.9))).toBe(at(30));
    expect(afterMessageUntil({ ...none, receipts }, quarters, at(30))).toBeNull();
  });

  it('asks about one that is being sent, and not about one that still waits or was refused', () => {
    const one = (state: 'sending' | 'waiting' | 'refused') => ({ ...none, postings: [{ state }] });
    expect(afterMessageUntil(one('sending'), quarters, at(3))).toBe(at(30));
    expect(afterMessageUntil(one('waiting'), quarters, at(3))).toBeNull();
    expect(afterMessageUntil(one('refused'), quarters, at(3))).toBeNull();
    expect(afterMessageUntil(none, quarters, at(3))).toBeNull();
  });

  it('asks about what was said from this page also when no receipt of it can be read any more', () => {
    const said = lastWordOf({ ...none, receipts: [published(-90), published(15)] }, at(3));
    // The vault was locked meanwhile, or the receipt was only typed.
    expect(afterMessageUntil({ ...none, said }, quarters, at(29.9))).toBe(at(30));
    expect(afterMessageUntil({ ...none, said }, quarters, at(30))).toBeNull();
    expect(lastWordOf(none, at(3))).toBe(0);
  });

  it('asks about a message for as long after an act by name, and sends what waits within a day after that', () => {
    expect(afterActUntil(0, quarters, at(0))).toBeNull();
    expect(afterActUntil(at(3), quarters, at(29.9))).toBe(at(30));
    expect(afterActUntil(at(3), quarters, at(30))).toBeNull();
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        const sent = sentAt({ chance }, at(3), quarters);
        expect(sent).toBeGreaterThanOrEqual(at(30));
        expect(sent).toBeLessThan(at(30 + 24 * 60));
      }),
    );
  });
});
