import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openPrivateKey, sealPrivateKey, WrongKeyEncryptionKey } from './private-key-box.js';

describe('a private key at rest', () => {
  const key = randomBytes(32);
  const secret = randomBytes(1200);

  it('opens with the key and under the name it was sealed with', () => {
    const sealed = sealPrivateKey(key, 'one', secret);
    expect(openPrivateKey(key, 'one', sealed)).toEqual(secret);
    expect(sealed.includes(secret.subarray(0, 16))).toBe(false);
    expect(() => openPrivateKey(randomBytes(32), 'one', sealed)).toThrow(WrongKeyEncryptionKey);
    expect(() => openPrivateKey(key, 'other', sealed)).toThrow(WrongKeyEncryptionKey);
  });

  it('does not open when a byte differs', () => {
    const sealed = sealPrivateKey(key, 'one', secret);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Buffer.from(sealed);
        broken[at] = (broken[at] ?? 0) ^ flip;
        expect(() => openPrivateKey(key, 'one', broken)).toThrow(WrongKeyEncryptionKey);
      }),
    );
  });
});
