import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { DataSource } from 'typeorm';
import { ManualClock } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { createLotRequest, finishLot, fromBase64Url, importVerifyKey, readTokenKey, toBase64Url } from '#tokens';
import { issuanceEntities } from '../issuance.module.js';
import type { PublishedKey } from '../keys/issuer-keys.service.js';
import { sealPrivateKey } from '../keys/private-key-box.js';
import { anIssuer } from '../testing.js';
import { Signer } from './signer.js';

/** The library's own issuer and client stand on the other side: both must mean RFC 9474 by the same bytes. */
describe('with @cloudflare/blindrsa-ts', () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const encryption = randomBytes(32);
  let database: FreshDatabase;
  let source: DataSource;
  let folder: string;
  let issuer: ReturnType<typeof anIssuer>;
  let signer: Signer;
  let key: PublishedKey;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'));
    source = await database.open(issuanceEntities);
    issuer = anIssuer(source, new ManualClock(), join(folder, 'key-directory.jsonl'), encryption);
    await issuer.rotation.look();
    signer = new Signer(issuer.keys);
    [key] = (await issuer.keys.published()) as [PublishedKey];
  });
  afterAll(async () => {
    await signer.onModuleDestroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('its client takes our issuer’s signatures', async () => {
    const publicKey = await importVerifyKey(readTokenKey(key.publicKey, key.keyId));
    const message = suite.prepare(new TextEncoder().encode('whatever'));
    const { blindedMsg, inv } = await suite.blind(publicKey, message);
    const [blindSignature = new Uint8Array()] = await signer.sign(key.keyId, [blindedMsg]);
    const signature = await suite.finalize(publicKey, message, blindSignature, inv);
    expect(await suite.verify(publicKey, signature, message)).toBe(true);
  });

  it('its issuer’s signatures are the same as ours, and our client takes them', async () => {
    const pkcs8 = (await issuer.keys.privateKey(key.keyId)) ?? Buffer.alloc(0);
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
    const pending = await createLotRequest(key, 1);
    const blinded = pending.request.blinded.map((text) => fromBase64Url(text) ?? new Uint8Array());
    const theirs = await Promise.all(blinded.map((message) => suite.blindSign(privateKey, message)));
    expect((await signer.sign(key.keyId, blinded)).map(toBase64Url)).toEqual(theirs.map(toBase64Url));
    expect(await finishLot(pending, theirs.map(toBase64Url))).toHaveLength(4);
  });

  it('a damaged key signs nothing: a spoilt signature could give the key away', async () => {
    const pkcs8 = (await issuer.keys.privateKey(key.keyId)) ?? Buffer.alloc(0);
    const jwk = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
    // Another private exponent in every form: what it signs does not come back under the public key.
    const other = { ...jwk, d: flipped(jwk.d), dp: flipped(jwk.dp), dq: flipped(jwk.dq) };
    const damaged = createPrivateKey({ key: other, format: 'jwk' });
    expect(createPublicKey(damaged).export({ format: 'jwk' }).n).toBe(jwk.n);
    const sealed = sealPrivateKey(encryption, key.keyId, damaged.export({ format: 'der', type: 'pkcs8' }));
    await source.query('UPDATE issuance.key SET private_key = $1 WHERE key_id = $2', [sealed, key.keyId]);
    const faulty = new Signer(issuer.keys);
    const pending = await createLotRequest(key, 1);
    const blinded = pending.request.blinded.map((text) => fromBase64Url(text) ?? new Uint8Array());
    await expect(faulty.sign(key.keyId, blinded)).rejects.toMatchObject({ code: 'TOKENS_UNAVAILABLE' });
    await faulty.onModuleDestroy();
  });

  function flipped(text = ''): string {
    const bytes = Buffer.from(text, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 4;
    return bytes.toString('base64url');
  }
});
