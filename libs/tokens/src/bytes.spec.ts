import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64Url, toBase64Url, uuidBytes, uuidFrom } from './bytes.js';
import { isUuid } from '#contracts';

describe('base64url', () => {
  it('agrees with Node for every byte string', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('has one text for each byte string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 12 }), (text) => {
        const bytes = fromBase64Url(text);
        expect(bytes === undefined || toBase64Url(bytes) === text).toBe(true);
      }),
    );
    expect(fromBase64Url('AB')).toBeUndefined();
    expect(fromBase64Url('AA==')).toBeUndefined();
  });
});

describe('a UUID made of bytes', () => {
  it('is a version 4 UUID and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
        const uuid = uuidFrom(bytes);
        expect(isUuid(uuid)).toBe(true);
        expect(uuid[14]).toBe('4');
        expect(uuidFrom(uuidBytes(uuid))).toBe(uuid);
      }),
    );
  });
});
