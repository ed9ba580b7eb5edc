import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { entryHash, NO_HEAD, type DirectoryEntry } from '#tokens';

/** How many entries one answer holds. */
export const DIRECTORY_PAGE = 500;

/** How many tokens there are of a key: the spent can never be more than the issued. */
export interface KeyTotals {
  readonly keyId: string;
  /** Lots of four tokens. */
  readonly lots: number;
  readonly spent: number;
}

const ENTRIES = `SELECT index, previous, kind, purpose, epoch, generation, key_id AS "keyId", public_key AS "publicKey",
        day::text, note FROM anonymous.directory`;

/** Reads the key directory: the same rows, and so the same bytes, at both origins. */
@Injectable()
export class KeyDirectory {
  constructor(private readonly database: Database) {}

  /** From the entry of that index on, at most a page. */
  after(index: number, limit = DIRECTORY_PAGE): Promise<DirectoryEntry[]> {
    return this.database.rows<DirectoryEntry>(`${ENTRIES} WHERE index >= $1 ORDER BY index LIMIT $2`, [index, limit]);
  }

  /** All of it, as seen by `tx`. */
  whole(tx: Pick<EntityManager, 'query'>): Promise<DirectoryEntry[]> {
    return tx.query<DirectoryEntry[]>(`${ENTRIES} ORDER BY index`);
  }

  async head(): Promise<{ readonly length: number; readonly hash: string }> {
    const [last] = await this.database.rows<DirectoryEntry>(`${ENTRIES} ORDER BY index DESC LIMIT 1`);
    return last === undefined ? { length: 0, hash: NO_HEAD } : { length: last.index + 1, hash: entryHash(last) };
  }

  /**
   * True when the spool of the anonymous app saw a later window than this database, which is then an older copy.
   * @param tx to look from within a transaction
   */
  async isBehind(tx?: Pick<EntityManager, 'query'>): Promise<boolean> {
    const sql = `SELECT max(slot) FILTER (WHERE witness = 'SPOOL')
                        > coalesce(max(slot) FILTER (WHERE witness = 'DATABASE'), 0) AS behind FROM anonymous.horizon`;
    const [horizon] = await (tx?.query<{ behind: boolean | null }[]>(sql) ??
      this.database.rows<{ behind: boolean | null }>(sql));
    return horizon?.behind === true;
  }

  /**
   * Of every key there ever was, in the order of their weeks. The spent ones were counted last night: whoever asks after
   * each window would otherwise learn how many letters it held, and a lone author's week.
   */
  totals(): Promise<KeyTotals[]> {
    return this.database.rows<KeyTotals>(
      'SELECT key_id AS "keyId", lots, spent FROM anonymous.key ORDER BY epoch, generation',
    );
  }
}
