import { describe, expect, it } from '@jest/globals';
import type { UnitId } from '#contracts';
import type { InTree } from '#platform';
import { isWithin, narrower } from './reach.rules.js';

const unit = (...lineage: string[]): InTree => ({ lineage: lineage as UnitId[] });
const province = unit('province');
const county = unit('province', 'county');
const village = unit('province', 'county', 'village');
const elsewhere = unit('province', 'other');

describe('a unit', () => {
  it('lies within itself and within those above it, and in no other', () => {
    expect(isWithin(village, village)).toBe(true);
    expect(isWithin(village, province)).toBe(true);
    expect(isWithin(province, village)).toBe(false);
    expect(isWithin(elsewhere, county)).toBe(false);
  });
});

describe('the narrower of two units', () => {
  it('is the lower one, whichever comes first', () => {
    expect(narrower(county, village)).toBe(village);
    expect(narrower(village, county)).toBe(village);
    expect(narrower(county, county)).toBe(county);
  });

  it('does not exist when they stand side by side', () => {
    expect(narrower(county, elsewhere)).toBeNull();
  });
});
