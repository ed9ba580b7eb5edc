import { describe, expect, it } from '@jest/globals';
import { Day } from './day.scalar.js';

describe('a day', () => {
  it.each(['2026-11-23', '2024-02-29', '0001-01-01'])('is %s', (day) => {
    expect(Day.parseValue(day)).toBe(day);
  });

  it.each([
    '2026-02-31',
    '0000-01-01',
    '2025-02-29',
    '2026-13-01',
    '2026-11-23T00:00:00Z',
    '23.11.2026',
    '',
    20_261_123,
  ])('is not %s', (given) => {
    expect(() => Day.parseValue(given)).toThrow('yyyy-mm-dd');
  });
});
