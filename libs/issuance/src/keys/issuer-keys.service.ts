import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Clock, CONFIG, Database, type Config } from '#platform';
import { epochBefore, epochOf, type Epoch } from '#tokens';
import { DirectoryWriter } from '../directory/directory-writer.js';
import { Restoration } from '../directory/restoration.service.js';
import { freshKey } from './fresh-key.js';
import { addKey, FORUM } from './key-rows.js';
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

/**
 * One key a week. The private half is kept encrypted; the public half goes to the schema `anonymous` too, where the
 * other app finds it, and into the key directory. Lots are given of the current and the previous week.
 */
@Injectable()
export class IssuerKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'keyEncryptionKey'>,
    private readonly writer: DirectoryWriter,
    private readonly directory: KeyDirectory,
    private readonly restoration: Restoration,
  ) {}

  /** The epochs whose lots a member may fetch today: the previous one, spendable at once, and the current one. */
  epochs(): readonly [Epoch, Epoch] {
    const current = epochOf(this.clock.today());
    return [epochBefore(current), current];
  }

  /** Makes the keys of both epochs where they are missing. Cheap when they are there. @throws DirectoryForked */
  async ensure(): Promise<void> {
    if (await this.directory.isBehind()) await this.restoration.check();
    const epochs = this.epochs();
    const found = await this.database.rows(
      'SELECT FROM issuance.key WHERE purpose = $1 AND epoch = ANY($2) AND NOT retired',
      [FORUM, epochs],
    );
    if (found.length === epochs.length) return;
    await this.database.transaction((tx) => this.make(tx));
    await this.writer.catchUp();
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
    if (row !== undefined) await this.writer.ensureFiled(keyId);
    return row;
  }

  /** PKCS #8. Only the signer asks. @throws WrongKeyEncryptionKey */
  async privateKey(keyId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.rows<{ sealed: Buffer }>(
      'SELECT private_key AS sealed FROM issuance.key WHERE key_id = $1 AND NOT retired',
      [keyId],
    );
    return row && openPrivateKey(this.config.keyEncryptionKey, keyId, row.sealed);
  }

  /** Keys for the epochs that have none in use, in the caller's transaction. */
  async make(tx: EntityManager): Promise<void> {
    await this.writer.lock(tx);
    for (const epoch of this.epochs()) {
      const [row] = await tx.query<{ alive: boolean; generation: number }[]>(
        `SELECT EXISTS (SELECT FROM issuance.key WHERE purpose = $1 AND epoch = $2 AND NOT retired) AS alive,
                coalesce(max(generation), 0) AS generation
           FROM anonymous.directory WHERE kind = 'KEY' AND purpose = $1 AND epoch = $2`,
        [FORUM, epoch],
      );
      // From the directory, not from the keys: one that was lost with a newer copy keeps its generation.
      if (row?.alive !== true) await this.add(tx, epoch, (row?.generation ?? 0) + 1);
    }
  }

  private async add(tx: EntityManager, epoch: Epoch, generation: number): Promise<void> {
    const { keyId, publicKey, pkcs8 } = await freshKey();
    const sealed = sealPrivateKey(this.config.keyEncryptionKey, keyId, pkcs8);
    await addKey(tx, this.writer, { keyId, publicKey, sealed, epoch, generation });
  }
}
