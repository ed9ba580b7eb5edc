import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { Mutes } from '../muting/mutes.js';
import { Reattaching } from '../attachments/reattaching.js';
import { Withdrawal } from '../dialogue/withdrawal.js';
import { checkBody, excerptOf } from '../text.rules.js';
import { Watching } from '../watching/watching.js';
import { SearchIndex } from '../search/search-index.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { PostAddress } from './once.js';
import { isOfficial, mayDelete, mayEdit } from './post.policy.js';
import type { EditPostInput, PostRef } from './post.inputs.js';
import { PostChanges } from './post-changes.js';
import { PostReader } from './post-reader.js';
import type { PostRow } from './post.row.js';
import { DELETE_TEXT, EDIT_POST, EDIT_TEXT, ENTOMB, KEEP_VERSION } from './post.statements.js';

const OPENING = 1;

/** What authors do with what they said by name. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly clock: Clock,
    private readonly changes: PostChanges,
    private readonly search: SearchIndex,
    private readonly withdrawal: Withdrawal,
    private readonly watching: Watching,
    private readonly reattaching: Reattaching,
    private readonly mutes: Mutes,
  ) {}

  /**
   * Replaces the text and keeps the old one as a version; its files are replaced with it.
   * @throws DomainError OFFICIAL_REPLY_IS_FINAL, CONFLICT when another edit came first, FORBIDDEN, MUTED, MUTED_UNTIL, WORD_BLOCKED,
   *   and those of its files
   */
  async edit(viewer: Viewer, input: EditPostInput): Promise<PostAddress> {
    const body = checkBody(input.body);
    return this.database.transaction(async (tx) => {
      const { thread, post } = await this.loadOwn(tx, viewer, input);
      if (!mayEdit(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      if (post.revision !== input.revision) throw new DomainError('CONFLICT');
      await this.mutes.refuse(tx, viewer, thread.board);
      const showing = { voice: post.voice, audience: thread.audience, openedAs: thread.voice };
      const files = await this.reattaching.prepare(tx, viewer, post, input.attachments, showing);
      if (post.body === body && files.same) return post;
      const watched = await this.watching.judge({ ...thread, at: this.clock.now() }, [body, ...files.words], tx);
      const key = [thread.id, post.seq];
      await tx.query(KEEP_VERSION, key);
      await tx.query(EDIT_TEXT, [...key, body]);
      await files.put(tx);
      await this.search.put(tx, { ...post, body, title: post.seq === OPENING ? thread.title : '' });
      await tx.query(EDIT_POST, [...key, this.clock.now()]);
      if (post.seq === OPENING)
        await tx.query('UPDATE forum.thread SET excerpt = $2 WHERE id = $1', [thread.id, excerptOf(body)]);
      await this.changes.tell(tx, thread, post);
      await this.watching.apply(tx, { ...post, at: this.clock.now(), isNew: false }, watched);
      return post;
    });
  }

  /**
   * Takes the text back for good, versions included; the place stays as a tombstone. With its opening a thread is
   * withdrawn.
   * @throws DomainError OFFICIAL_REPLY_IS_FINAL, FORBIDDEN
   */
  async delete(viewer: Viewer, ref: PostRef): Promise<PostAddress> {
    return this.database.transaction(async (tx) => {
      const { thread, post } = await this.loadOwn(tx, viewer, ref);
      if (!mayDelete(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      if (post.seq === OPENING) {
        await this.withdrawal.put(tx, thread, null, this.clock.now());
        return post;
      }
      for (const statement of [...DELETE_TEXT, ENTOMB]) await tx.query(statement, [thread.id, post.seq]);
      await this.changes.recount(tx, post, -1);
      await this.changes.tell(tx, thread, post);
      return post;
    });
  }

  private async loadOwn(
    tx: EntityManager,
    viewer: Viewer,
    ref: PostRef,
  ): Promise<{ thread: ThreadRow; post: PostRow }> {
    const thread = await this.threads.getForChange(viewer, ref.threadId, tx);
    const post = await this.posts.find(thread.id, ref.seq, tx);
    if (isOfficial(post)) throw new DomainError('OFFICIAL_REPLY_IS_FINAL');
    return { thread, post };
  }
}
