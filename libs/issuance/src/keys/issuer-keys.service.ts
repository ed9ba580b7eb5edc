import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, Database, type Config } from '#platform';
import type { Epoch } from '#tokens';
import { FORUM, offeredEpochs } from './key-rows.js';
import { openPrivateKey } from './private-key-box.js';

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

/** Reads the issuer's keys. Making them is `KeyRotation`'s, in the worker. */
@Injectable()
export class IssuerKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'keyEncryptionKey'>,
  ) {}

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

  /** The key of which lots are given today, or undefined: too old, retired, not filed yet, or none of ours. */
  async issuing(keyId: string): Promise<{ readonly keyId: string; readonly publicKey: string } | undefined> {
    const [row] = await this.database.rows<{ keyId: string; publicKey: string }>(
      `SELECT key_id AS "keyId", public_key AS "publicKey" FROM issuance.key JOIN anonymous.key USING (key_id)
        WHERE key_id = $1 AND purpose = $2 AND epoch = ANY($3) AND filed`,
      [keyId, FORUM, offeredEpochs(this.clock.today())],
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
}
