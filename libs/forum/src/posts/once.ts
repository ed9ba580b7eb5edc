import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#contracts';
import type { ThreadId } from '#contracts';
import { Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';

/** Where a post stands. */
export interface PostAddress {
  readonly threadId: ThreadId;
  readonly seq: number;
}

interface Made extends PostAddress {
  readonly inputHash: string | null;
}

const FIND = `
  SELECT thread_id AS "threadId", seq, input_hash AS "inputHash"
  FROM forum.post WHERE author_id = $1 AND client_id = $2`;

/** A clientId names one creation: sent again it returns what it made, with other contents it is refused. */
@Injectable()
export class Once {
  constructor(private readonly database: Database) {}

  /** Runs `make` unless this clientId already made something; also when two of the same arrive together. */
  async make(
    viewer: Viewer,
    clientId: string,
    fingerprint: string,
    make: () => Promise<PostAddress>,
  ): Promise<PostAddress> {
    const before = await this.made(viewer, clientId, fingerprint);
    if (before !== null) return before;
    try {
      return await make();
    } catch (error) {
      const meanwhile = mayBeRepeat(error) ? await this.made(viewer, clientId, fingerprint) : null;
      if (meanwhile === null) throw error;
      return meanwhile;
    }
  }

  /**
   * What this clientId made, or null.
   * @throws DomainError CONFLICT when it made something else
   */
  async made(viewer: Viewer, clientId: string, fingerprint: string, tx?: EntityManager): Promise<PostAddress | null> {
    if (!isUuid(clientId)) throw invalidInput('clientId', 'UUID');
    const parameters = [viewer.staffId, clientId];
    const [row] = tx
      ? await tx.query<Made[]>(FIND, parameters)
      : await this.database.prepared<Made>('forum.made-once', FIND, parameters);
    if (row === undefined) return null;
    // A text that was taken back took its fingerprint along.
    if (row.inputHash !== null && row.inputHash !== fingerprint) throw new DomainError('CONFLICT');
    return { threadId: row.threadId, seq: row.seq };
  }
}

/** Another creation with this clientId was faster, in whatever thread: its transaction ended while this one waited. */
export function refuseRepeat(error: unknown): never {
  throw isRepeat(error) ? new DomainError('CONFLICT') : error;
}

/** Whoever was faster took the number, or the files that both were to carry. */
const mayBeRepeat = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'CONFLICT' || error.code === 'FILE_MISSING');

function isRepeat(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'post_once';
}
