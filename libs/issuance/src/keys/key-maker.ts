import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, Database, type Config } from '#platform';
import type { Epoch } from '#tokens';
import { DirectoryWriter } from '../directory/directory-writer.js';
import { freshKey } from './fresh-key.js';
import { addKey, FORUM, offeredEpochs } from './key-rows.js';
import { sealPrivateKey } from './private-key-box.js';

/** Makes what is lacking of one key a week. */
@Injectable()
export class KeyMaker {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'keyEncryptionKey'>,
    private readonly writer: DirectoryWriter,
  ) {}

  /** For the epochs of which lots are given today. Cheap when nothing is lacking, and once however many ask at a time. */
  async makeMissing(): Promise<void> {
    const epochs = offeredEpochs(this.clock.today());
    const found = await this.database.rows(
      'SELECT FROM issuance.key JOIN anonymous.key USING (key_id) WHERE purpose = $1 AND epoch = ANY($2)',
      [FORUM, epochs],
    );
    if (found.length === epochs.length) return;
    await this.database.transaction(async (tx) => {
      await this.writer.lock(tx);
      for (const epoch of epochs) await this.makeUnlessThere(tx, epoch);
    });
  }

  private async makeUnlessThere(tx: EntityManager, epoch: Epoch): Promise<void> {
    const [row] = await tx.query<{ there: boolean; generation: number }[]>(
      `SELECT EXISTS (SELECT FROM issuance.key JOIN anonymous.key USING (key_id) WHERE purpose = $1 AND epoch = $2) AS there,
              coalesce(max(generation), 0) AS generation
         FROM anonymous.directory WHERE kind = 'KEY' AND purpose = $1 AND epoch = $2`,
      [FORUM, epoch],
    );
    if (row?.there === true) return;
    const { keyId, publicKey, pkcs8 } = await freshKey();
    const sealed = sealPrivateKey(this.config.keyEncryptionKey, keyId, pkcs8);
    // From the directory, not from the keys: one that was lost with a newer copy keeps its generation.
    const generation = (row?.generation ?? 0) + 1;
    await addKey(tx, this.writer, { keyId, publicKey, sealed, epoch, generation });
  }
}
