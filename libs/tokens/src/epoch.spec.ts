import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, epochBefore, epochOf, firstDayOf, isDay, spendableIn } from './epoch.js';

describe('an epoch', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('of %s is %s', (day, epoch) => {
    expect(epochOf(day)).toBe(epoch);
  });

  it('begins on a Monday that lies in it, and the one before ends the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 30_000 }), (days) => {
        const day = addDays('2000-01-01', days);
        const monday = firstDayOf(epochOf(day));
        expect(epochOf(monday)).toBe(epochOf(day));
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
        expect(epochBefore(epochOf(day))).toBe(epochOf(addDays(monday, -1)));
      }),
    );
  });

  it('is refused when the year has no such week', () => {
    expect(() => firstDayOf('2025-W53')).toThrow(RangeError);
    expect(() => firstDayOf('2025-48')).toThrow(RangeError);
  });

  it('pays from the Monday after it, for two weeks', () => {
    expect(spendableIn('2026-W47')).toEqual({ from: '2026-11-23', until: '2026-12-07' });
  });
});

describe('a day', () => {
  it('is a date that exists', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-9')).toBe(false);
  });
});
