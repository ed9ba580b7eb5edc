import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, Database, type Config } from '#platform';
import { epochBefore, epochOf, spendableIn, type Epoch } from '#tokens';
import { freshKey } from './fresh-key.js';
import { openPrivateKey, sealPrivateKey } from './private-key-box.js';

/** A key as everybody may know it. */
export interface PublishedKey {
  readonly keyId: string;
  readonly epoch: Epoch;
  readonly generation: number;
  readonly publicKey: string;
  readonly spendableFrom: string;
  /** The first day on which it is not spendable any more. */
  readonly spendableUntil: string;
  readonly holders: number;
}

const FORUM = 'forum';
/** One instance at a time makes keys: two keys for one epoch would split the crowd one hides in. */
const MAKING_KEYS = 418_105;

/**
 * One key a week. The private half is kept encrypted; the public half goes to the schema `anonymous` too, where the
 * other app finds it. Lots are given of the current and the previous week.
 */
@Injectable()
export class IssuerKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'keyEncryptionKey'>,
  ) {}

  /** The epochs whose lots a member may fetch today: the previous one, spendable at once, and the current one. */
  epochs(): readonly [Epoch, Epoch] {
    const current = epochOf(this.clock.today());
    return [epochBefore(current), current];
  }

  /** Makes the keys of both epochs where they are missing. Cheap when they are there. */
  async ensure(): Promise<void> {
    const epochs = this.epochs();
    const found = await this.database.rows<{ epoch: Epoch }>(
      `SELECT epoch FROM issuance.key WHERE purpose = $1 AND epoch = ANY($2) AND NOT retired`,
      [FORUM, epochs],
    );
    if (found.length < epochs.length) await this.database.transaction((tx) => this.make(tx, epochs));
  }

  /** Every key that is, or will be, spendable, oldest first. */
  published(): Promise<PublishedKey[]> {
    return this.database.rows<PublishedKey>(
      `SELECT key_id AS "keyId", epoch, generation, public_key AS "publicKey", holders,
              spendable_from::text AS "spendableFrom", spendable_until::text AS "spendableUntil"
         FROM anonymous.key
        WHERE purpose = $1 AND NOT retired AND spendable_until > $2 ORDER BY epoch, generation`,
      [FORUM, this.clock.today()],
    );
  }

  /** The key of which lots are given today, or undefined: too old, retired, or none of ours. */
  async issuing(keyId: string): Promise<{ readonly keyId: string; readonly publicKey: string } | undefined> {
    const [row] = await this.database.rows<{ keyId: string; publicKey: string }>(
      `SELECT key_id AS "keyId", public_key AS "publicKey" FROM issuance.key
        WHERE key_id = $1 AND purpose = $2 AND epoch = ANY($3) AND NOT retired`,
      [keyId, FORUM, this.epochs()],
    );
    return row;
  }

  /** PKCS #8. Only the signer asks. @throws WrongKeyEncryptionKey */
  async privateKey(keyId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.rows<{ sealed: Buffer }>(
      'SELECT private_key AS sealed FROM issuance.key WHERE key_id = $1',
      [keyId],
    );
    return row && openPrivateKey(this.config.keyEncryptionKey, keyId, row.sealed);
  }

  private async make(tx: EntityManager, epochs: readonly Epoch[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [MAKING_KEYS]);
    for (const epoch of epochs) {
      const [row] = await tx.query<{ alive: boolean; generation: number }[]>(
        `SELECT coalesce(bool_or(NOT retired), false) AS alive, coalesce(max(generation), 0) AS generation
           FROM issuance.key WHERE purpose = $1 AND epoch = $2`,
        [FORUM, epoch],
      );
      if (row?.alive !== true) await this.add(tx, epoch, (row?.generation ?? 0) + 1);
    }
  }

  private async add(tx: EntityManager, epoch: Epoch, generation: number): Promise<void> {
    const { keyId, publicKey, pkcs8 } = await freshKey();
    const sealed = sealPrivateKey(this.config.keyEncryptionKey, keyId, pkcs8);
    const { from, until } = spendableIn(epoch);
    await tx.query(
      `INSERT INTO issuance.key (key_id, purpose, epoch, generation, public_key, private_key, retired)
       VALUES ($1, $2, $3, $4, $5, $6, false)`,
      [keyId, FORUM, epoch, generation, publicKey, sealed],
    );
    await tx.query(
      `INSERT INTO anonymous.key
         (key_id, purpose, epoch, generation, public_key, spendable_from, spendable_until, holders, retired)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 0, false)`,
      [keyId, FORUM, epoch, generation, publicKey, from, until],
    );
  }
}
