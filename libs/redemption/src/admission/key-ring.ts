import { createPublicKey, type KeyObject } from 'node:crypto';
import { KeyDirectory } from '#directory';
import { Database } from '#platform';
import { challengeDigest, readTokenKey, toBase64Url, tokenKeyJwk } from '#tokens';
import type { RingKey } from './ring-key.js';

interface Prepared {
  readonly verifyKey: KeyObject;
  /** base64url of what the token must say it is for. */
  readonly challenge: string;
}

/** The issuer's public keys. Read again at every tick, so that counts and retirements arrive without being asked for. */
export class KeyRing {
  private keys: ReadonlyMap<string, RingKey> = new Map();
  /** False until the keys were read once: nothing can be said of a token before. */
  ready = false;
  private readonly prepared = new Map<string, Prepared>();
  private readonly directory: KeyDirectory;
  private behind = false;

  constructor(private readonly database: Database) {
    this.directory = new KeyDirectory(database);
  }

  async refresh(): Promise<void> {
    const rows = await this.database.rows<RingKey>(
      `SELECT key_id AS "keyId", purpose, epoch, generation, public_key AS "publicKey", holders, retired,
              spendable_from::text AS "spendableFrom", spendable_until::text AS "spendableUntil"
         FROM anonymous.key ORDER BY epoch, generation`,
    );
    this.behind = await this.directory.isBehind();
    this.keys = new Map(rows.map((row) => [row.keyId, row]));
    this.ready = true;
  }

  /** This database is an older copy: what was spent since is unspent in it, until the issuer has retired the keys. */
  get isBehind(): boolean {
    return this.behind;
  }

  find(keyId: string): RingKey | undefined {
    return this.keys.get(keyId);
  }

  /** Keys that are, or will be, of use. */
  current(today: string): RingKey[] {
    return [...this.keys.values()].filter(({ spendableUntil, retired }) => !retired && today < spendableUntil);
  }

  /** @throws Malformed when the issuer published something that is not a key */
  prepare(key: RingKey): Prepared {
    const known = this.prepared.get(key.keyId);
    if (known !== undefined) return known;
    const jwk = tokenKeyJwk(readTokenKey(key.publicKey, key.keyId));
    const made = {
      verifyKey: createPublicKey({ key: { kty: jwk.kty, n: jwk.n, e: jwk.e }, format: 'jwk' }),
      challenge: toBase64Url(challengeDigest(key)),
    };
    this.prepared.set(key.keyId, made);
    return made;
  }
}
