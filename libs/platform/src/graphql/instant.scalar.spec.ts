import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Instant } from './instant.scalar.js';

describe('an instant', () => {
  it('is told as JavaScript prints it, from a Date and from text', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31T00:00:00Z') }), (date) => {
        expect(Instant.serialize(date)).toBe(date.toISOString());
        expect(Instant.serialize(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });

  it.each(['2026-11-23', '2026-11-23T01:00:00Z', '2026-11-23T09:00:00.000+08:00', '', null, 5])(
    'is never %p, which a client might read in a zone of its own',
    (value) => {
      expect(() => Instant.serialize(value)).toThrow();
      expect(() => Instant.parseValue(value)).toThrow();
    },
  );
});
