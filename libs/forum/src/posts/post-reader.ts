import { Injectable } from '@nestjs/common';
import { Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import type { EntityManager } from 'typeorm';
import { Threads } from '../threads/threads.js';
import { PostState } from '#contracts';
import type { PostRef } from './post.inputs.js';
import { POST_BY_SEQ, REVISIONS } from './post.queries.js';
import type { PostRow } from './post.row.js';
import { toPost } from './present-post.js';
import type { PostType, Revision } from './post.type.js';

@Injectable()
export class PostReader {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
  ) {}

  /** A post as this viewer sees it now. */
  async show(viewer: Viewer, { threadId, seq }: PostRef): Promise<PostType> {
    const thread = await this.threads.getFor(viewer, threadId);
    return toPost(await this.find(threadId, seq), thread, viewer);
  }

  /** Every version, the present one last. What may not be read has no versions either. */
  async revisions(viewer: Viewer, threadId: string, seq: number): Promise<Revision[]> {
    const thread = await this.threads.getFor(viewer, threadId);
    const post = toPost(await this.find(threadId, seq), thread, viewer);
    if (post.body === null || post.state === PostState.DELETED || post.state === PostState.PURGED) throw notFound();
    return this.database.rows<Revision>(REVISIONS, [thread.id, seq]);
  }

  /** Inside a transaction that holds the thread. @throws DomainError NOT_FOUND */
  async find(threadId: string, seq: number, tx?: EntityManager): Promise<PostRow> {
    const parameters = [threadId, seq];
    const [found] = tx
      ? await tx.query<PostRow[]>(POST_BY_SEQ, parameters)
      : await this.database.prepared<PostRow>('forum.post-by-seq', POST_BY_SEQ, parameters);
    if (found === undefined) throw notFound();
    return found;
  }
}
