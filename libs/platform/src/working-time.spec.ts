import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingHoursAgo } from './working-time.js';

const MINUTE = 60_000;
/** By China's clock, in which these examples are written. */
const at = (local: string): Date => new Date(`${local}:00+08:00`);

/** Office minutes in between, counted one by one. */
function minutesBetween(from: Date, to: Date): number {
  let count = 0;
  for (let minute = from.getTime(); minute < to.getTime(); minute += MINUTE) {
    const local = new Date(minute + 8 * 60 * MINUTE);
    const weekday = local.getUTCDay() % 6 !== 0;
    if (weekday && local.getUTCHours() >= 9 && local.getUTCHours() < 17) count += 1;
  }
  return count;
}

describe('four working hours ago', () => {
  it('is the same morning, the afternoon before, or the Friday before a weekend', () => {
    expect(workingHoursAgo(4, at('2026-11-24T15:30'))).toEqual(at('2026-11-24T11:30'));
    expect(workingHoursAgo(4, at('2026-11-24T10:00'))).toEqual(at('2026-11-23T14:00'));
    expect(workingHoursAgo(4, at('2026-11-23T09:00'))).toEqual(at('2026-11-20T13:00'));
    expect(workingHoursAgo(4, at('2026-11-22T12:00'))).toEqual(at('2026-11-20T13:00'));
    expect(workingHoursAgo(4, at('2026-11-24T22:00'))).toEqual(at('2026-11-24T13:00'));
  });

  it('lies exactly so many office minutes back, whenever one asks', () => {
    const moment = fc
      .integer({ min: 0, max: 60 * 24 * 30 })
      .map((m) => new Date(at('2026-11-01T00:00').getTime() + m * MINUTE));
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 20 }), (now, hours) => {
        const ago = workingHoursAgo(hours, now);
        expect(minutesBetween(ago, now)).toBe(hours * 60);
      }),
      { numRuns: 50 },
    );
  });
});
