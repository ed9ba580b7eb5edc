import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Clock, Database } from '#platform';
import { commonLength, emptyDirectory, extendDirectory, type DirectoryEntry } from '#tokens';
import { inUse, retireKeys } from '../keys/key-rows.js';
import { DirectoryFile } from './directory-file.js';
import { DirectoryWriter } from './directory-writer.js';
import { Filing } from './filing.service.js';
import { DirectoryForked } from './fork.rules.js';
import { Place } from './place.js';

/**
 * What says that an older copy was put back: the directory's file knows more than the table, the files are a copy, the
 * database is another one, or the spool saw a later window.
 */
export type Witness = 'DIRECTORY' | 'PLACE' | 'DATABASE' | 'SPOOL';

/**
 * Notices at the start that an older copy was put back: spent tokens are then unspent again, so every key in use is
 * retired and everybody fetches anew. Rather once too often: a false alarm costs everybody one request.
 */
@Injectable()
export class Restoration {
  private readonly place: Place;

  constructor(
    private readonly database: Database,
    private readonly directory: KeyDirectory,
    private readonly writer: DirectoryWriter,
    private readonly file: DirectoryFile,
    private readonly filing: Filing,
    private readonly clock: Clock,
  ) {
    this.place = new Place(file.path);
  }

  /** @returns what spoke for it; nothing when all is as it was. @throws DirectoryForked */
  async check(): Promise<readonly Witness[]> {
    const witnesses = await this.database.transaction((tx) => this.compare(tx));
    await this.filing.catchUp();
    await this.database.transaction(async (tx) => {
      await this.writer.lock(tx);
      await this.place.settle(tx);
    });
    return witnesses;
  }

  private async compare(tx: EntityManager): Promise<readonly Witness[]> {
    await this.writer.lock(tx);
    const [table, file] = [await this.directory.whole(tx), await this.file.read()];
    this.refuseFork(table, file);
    if (table.length === 0 && file.length === 0) {
      await this.writer.append(tx, [{ kind: 'OPENED', note: randomBytes(16).toString('base64url') }]);
      return [];
    }
    const witnesses = await this.witnesses(tx, table.length, file.length);
    for (const entry of file.slice(table.length)) await this.writer.insert(tx, entry);
    if (witnesses.length > 0) await this.beginAnew(tx, table.length >= file.length ? table : file, witnesses);
    return witnesses;
  }

  private async witnesses(tx: EntityManager, table: number, file: number): Promise<Witness[]> {
    return [
      ...(file > table ? (['DIRECTORY'] as const) : []),
      ...(await this.place.differences(tx)),
      ...((await this.directory.isBehind(tx)) ? (['SPOOL'] as const) : []),
    ];
  }

  private async beginAnew(tx: EntityManager, entries: readonly DirectoryEntry[], witnesses: readonly Witness[]) {
    const { keys } = extendDirectory(emptyDirectory, entries);
    const today = this.clock.today();
    await retireKeys(tx, this.writer, { keys: keys.filter((key) => inUse(key, today)), note: '' });
    await this.writer.append(tx, [{ kind: 'RESTORED', note: witnesses.join(' ') }]);
    await tx.query(
      `INSERT INTO anonymous.horizon (witness, slot) SELECT 'DATABASE', slot FROM anonymous.horizon WHERE witness = 'SPOOL'
       ON CONFLICT (witness) DO UPDATE SET slot = greatest(horizon.slot, EXCLUDED.slot)`,
    );
  }

  private refuseFork(table: readonly DirectoryEntry[], file: readonly DirectoryEntry[]): void {
    const common = commonLength(table, file);
    if (common < Math.min(table.length, file.length)) throw new DirectoryForked(this.file.path, common);
    // Each holds in itself, or nobody could check it.
    extendDirectory(emptyDirectory, table);
    extendDirectory(emptyDirectory, file);
  }
}
