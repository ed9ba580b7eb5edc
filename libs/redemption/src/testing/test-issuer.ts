import { constants, generateKeyPairSync, privateEncrypt, type KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createLotRequest, encodeTokenKey, finishLot, fromBase64Url, spendableIn, toBase64Url } from '#tokens';
import { tokenKeyId, type HeldToken, type KeyInfo } from '#tokens';

/** Making a key takes half a second; each world may have the same one, because each has its own database. */
const shared = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Issues real tokens without knowing anybody: the anonymous side is tested without the side that knows people. */
export class TestIssuer {
  private constructor(
    readonly key: KeyInfo,
    private readonly privateKey: KeyObject,
  ) {}

  /** Publishes a key as the issuer would. @param source with the rights of the application */
  static async publish(
    source: DataSource,
    { epoch = '2026-W47', holders = 20, generation = 1, purpose = 'forum', retired = false } = {},
    { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ): Promise<TestIssuer> {
    const { n = '' } = publicKey.export({ format: 'jwk' });
    const encoded = encodeTokenKey(fromBase64Url(n) ?? new Uint8Array());
    const key = {
      keyId: toBase64Url(tokenKeyId(encoded)),
      epoch,
      generation,
      publicKey: toBase64Url(encoded),
      purpose,
    };
    const { from, until } = spendableIn(epoch);
    await source.query(
      `INSERT INTO anonymous.key
         (key_id, purpose, epoch, generation, public_key, spendable_from, spendable_until, holders, lots, spent, retired)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0, $9)`,
      [key.keyId, purpose, epoch, generation, key.publicKey, from, until, holders, retired],
    );
    return new TestIssuer(key, privateKey);
  }

  /** Last week's key, the first of a fresh database. */
  static first(source: DataSource, holders: number): Promise<TestIssuer> {
    return TestIssuer.publish(source, { holders }, shared);
  }

  /** Four tokens on four fresh authors. */
  async lot(): Promise<HeldToken[]> {
    const pending = await createLotRequest(this.key, 1);
    const raw = { key: this.privateKey, padding: constants.RSA_NO_PADDING };
    const signatures = pending.request.blinded.map((text) => privateEncrypt(raw, Buffer.from(text, 'base64url')));
    return finishLot(pending, signatures.map(toBase64Url));
  }

  async token(): Promise<HeldToken> {
    this.spare.push(...(this.spare.length === 0 ? await this.lot() : []));
    const token = this.spare.pop();
    if (token === undefined) throw new Error('a lot has tokens');
    return token;
  }

  private readonly spare: HeldToken[] = [];
}
