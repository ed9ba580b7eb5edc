import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Voice } from '#contracts';
import type { UnitId } from '#contracts';
import { Clock } from '#platform';
import { PostReader } from '../posts/post-reader.js';
import { addedPost } from '../posts/post-writer.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';

const CLAIM = `
  UPDATE forum.review SET unannounced = false WHERE thread_id = $1 AND seq = $2 AND unannounced RETURNING id`;
const UNIT_OF = 'SELECT unit_id AS id FROM identity.staff WHERE id = $1';

/** Of what was held from the beginning nobody is told before it is released: no bell rings for an empty place. */
@Injectable()
export class Announcing {
  constructor(
    private readonly posts: PostReader,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /** Makes up for it, once, however often it is restored. Inside a transaction that holds the thread. */
  async announce(tx: EntityManager, thread: ThreadRow, seq: number): Promise<void> {
    const [claimed] = await tx.query<[{ id: string }[], number]>(CLAIM, [thread.id, seq]);
    if (claimed.length === 0 || thread.withdrawn) return;
    const post = await this.posts.find(thread.id, seq, tx);
    // Of an anonymous post nothing is ever written that is finer than its slot, not even when it was released.
    const postedAt = post.voice === Voice.ANONYMOUS ? new Date(post.postedAt) : this.clock.now();
    if (seq === 1) await this.requestReply(tx, thread, postedAt);
    await this.hooks.postAdded(tx, addedPost({ ...post, postedAt }, thread));
  }

  private async requestReply(tx: EntityManager, thread: ThreadRow, postedAt: Date): Promise<void> {
    const { id: threadId, requestReply, reachUnitId, voice } = thread;
    const answerUnitId = (await leadersUnit(tx, thread)) ?? thread.answerUnitId;
    if (!requestReply || reachUnitId === null || answerUnitId === null) return;
    const slot = voice === Voice.ANONYMOUS;
    await this.hooks.replyRequested(tx, { threadId, answerUnitId, reachUnitId, postedAt, slot });
  }
}

/** The addressed leader's, if it is addressed to one. */
async function leadersUnit(tx: EntityManager, { addresseeId }: ThreadRow): Promise<UnitId | null> {
  if (addresseeId === null) return null;
  const [leader] = await tx.query<{ id: UnitId }[]>(UNIT_OF, [addresseeId]);
  return leader?.id ?? null;
}
