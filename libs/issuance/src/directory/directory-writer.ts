import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Clock, Database } from '#platform';
import {
  commonLength,
  emptyDirectory,
  entryHash,
  extendDirectory,
  NO_HEAD,
  type DirectoryEntry,
  type DirectoryView,
} from '#tokens';
import { DirectoryFile } from './directory-file.js';
import { DirectoryForked } from './fork.rules.js';

/** What happened; the writer adds where it stands in the chain. */
export type NewEntry = Pick<DirectoryEntry, 'kind'> & Partial<Omit<DirectoryEntry, 'index' | 'previous' | 'day'>>;

/** One writer at a time. Chosen once, for ever: every version must ask for the same. */
const WRITING = 418_105;

/** Adds to the key directory: first to the table, in the transaction that publishes a key, and then to the file. */
@Injectable()
export class DirectoryWriter {
  /** Keys that are known to stand in the file. */
  private readonly filed = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly directory: KeyDirectory,
    private readonly clock: Clock,
    private readonly file: DirectoryFile,
  ) {}

  /** Until the end of the transaction nobody else writes. Take it before reading what is to be added to. */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [WRITING]);
  }

  /** Every key and what became of it. */
  async view(tx: EntityManager): Promise<DirectoryView> {
    return extendDirectory(emptyDirectory, await this.directory.whole(tx));
  }

  /** Under the lock. @returns how long the directory is now */
  async append(tx: EntityManager, news: readonly NewEntry[]): Promise<number> {
    const last = (await this.directory.whole(tx)).at(-1);
    let [index, previous] = last === undefined ? [0, NO_HEAD] : [last.index + 1, entryHash(last)];
    for (const step of news) {
      const entry: DirectoryEntry = { ...blank, ...step, index, previous, day: this.clock.today() };
      await this.insert(tx, entry);
      [index, previous] = [index + 1, entryHash(entry)];
    }
    return index;
  }

  /** An entry as it is. Under the lock. */
  async insert(tx: EntityManager, entry: DirectoryEntry): Promise<void> {
    const { index, previous, kind, purpose, epoch, generation, keyId, publicKey, day, note } = entry;
    await tx.query(
      `INSERT INTO anonymous.directory (index, previous, kind, purpose, epoch, generation, key_id, public_key, day, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [index, previous, kind, purpose, epoch, generation, keyId, publicKey, day, note],
    );
  }

  /** Brings the file up to the table. @throws DirectoryForked */
  async catchUp(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lock(tx);
      const [table, file] = [await this.directory.whole(tx), await this.file.read()];
      if (commonLength(table, file) < file.length) throw new DirectoryForked(this.file.path, table.length);
      await this.file.append(table.slice(file.length));
      for (const { kind, keyId } of table) if (kind === 'KEY') this.filed.add(keyId);
    });
  }

  /** Returns when the key stands in the file: before that no token of it is given out. */
  async ensureFiled(keyId: string): Promise<void> {
    if (!this.filed.has(keyId)) await this.catchUp();
  }
}

const blank = { purpose: '', epoch: '', generation: 0, keyId: '', publicKey: '', note: '' };
