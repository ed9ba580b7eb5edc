import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Instant, isInstant } from './instant.scalar.js';

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

  it.each(['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', 'infinity'])(
    'is not taken as %p, which PostgreSQL would not understand',
    (value) => {
      expect(isInstant(value)).toBe(false);
      expect(() => Instant.parseValue(value)).toThrow();
    },
  );

  it('is taken as it was told', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }),
        (date) => {
          expect(Instant.parseValue(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });
});
