import fc from 'fast-check';
import { shuffled, shuffledKeepingSteps } from './shuffle.rules.js';
import { isFarAhead, isOver, nextSlot, slotAt, slotTime } from './window.rules.js';

describe('a window', () => {
  it('ends within its length, on a multiple of it, and is over then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 5, max: 86_400 }), (ms, seconds) => {
        const now = new Date(ms);
        const slot = slotAt(now, seconds);
        expect(slot % seconds).toBe(0);
        expect(slot * 1000 - ms).toBeGreaterThan(0);
        expect(slot * 1000 - ms).toBeLessThanOrEqual(seconds * 1000);
        expect(isOver(slot, now)).toBe(false);
        expect(isOver(slot, slotTime(slot))).toBe(true);
      }),
    );
  });

  it('is never one that was closed, and never further off than a day and two windows', () => {
    const moments = fc.integer({ min: 1e9, max: 2e9 });
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 5, max: 86_400 }), (then, seconds, length) => {
        const now = new Date(seconds * 1000);
        const closed = slotAt(new Date(then * 1000), length);
        const slot = nextSlot(now, length, closed);
        expect(slot % length).toBe(0);
        expect(isOver(slot, now)).toBe(false);
        expect(slot - seconds).toBeLessThanOrEqual(86_400 + 3 * length);
        expect(slot > closed || isFarAhead(closed, now, length)).toBe(true);
      }),
    );
  });
});

describe('the order of a batch', () => {
  const steps = fc.array(fc.record({ authorKey: fc.constantFrom('a', 'b', 'c'), seq: fc.nat(50) }), { maxLength: 30 });

  it('keeps every step, and each author’s own in the order they were signed', () => {
    fc.assert(
      fc.property(steps, (batch) => {
        const mixed = shuffledKeepingSteps(batch);
        expect(mixed).toHaveLength(batch.length);
        expect(new Set(mixed)).toEqual(new Set(batch));
        for (const author of ['a', 'b', 'c']) {
          const own = mixed.filter(({ authorKey }) => authorKey === author).map(({ seq }) => seq);
          expect(own).toEqual([...own].sort((one, other) => one - other));
        }
      }),
    );
  });

  it('can be any order: each place is drawn from all that are left', () => {
    const drawn: number[] = [];
    const orders = new Set<string>();
    for (let n = 0; n < 6; n++)
      orders.add(
        shuffled(['x', 'y', 'z'], (bound) => {
          drawn.push(bound);
          return bound === 3 ? n % 3 : Math.floor(n / 3);
        }).join(),
      );
    expect(orders.size).toBe(6);
    expect(new Set(drawn)).toEqual(new Set([3, 2]));
  });
});
