import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Clock } from '#platform';
import { emptyDirectory, entryHash, extendDirectory, NO_HEAD, type DirectoryEntry, type DirectoryView } from '#tokens';

/** What happened; the writer adds where it stands in the chain. */
export type NewEntry = Pick<DirectoryEntry, 'kind'> & Partial<Omit<DirectoryEntry, 'index' | 'previous' | 'day'>>;

/** One writer at a time. Chosen once, for ever: every version must ask for the same. */
const WRITING = 418_105;

/** Adds to the key directory's table, in the transaction that publishes or retires a key. `Filing` brings it to the file. */
@Injectable()
export class DirectoryWriter {
  constructor(
    private readonly directory: KeyDirectory,
    private readonly clock: Clock,
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
}

const blank = { purpose: '', epoch: '', generation: 0, keyId: '', publicKey: '', note: '' };
