import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits, PostKind, Voice } from '#contracts';
import { dayOf, DomainError } from '#platform';
import type { PostAddress } from '../posts/once.js';
import { PostWriter } from '../posts/post-writer.js';
import type { NewPost, Speaker } from '../posts/post-writer.js';
import { checkText } from '../text.rules.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Watching } from '../watching/watching.js';
import { lastDay } from './reopening.rules.js';
import { Standings } from './standings.js';

interface Why extends Speaker, Pick<NewPost, 'once'> {
  readonly body: string;
  /** Of an anonymous author the slot. */
  readonly at: Date;
}

/** What a reopening does, whoever's it is. */
@Injectable()
export class Reopened {
  constructor(
    private readonly writer: PostWriter,
    private readonly standings: Standings,
    private readonly hooks: ThreadHooks,
    private readonly watching: Watching,
  ) {}

  /** The caller holds the thread, knows that its author speaks, and that it was open when they did. */
  async put(tx: EntityManager, thread: ThreadRow, { at, ...why }: Why): Promise<PostAddress> {
    const body = checkText('body', why.body, limits.reopeningLength);
    if (thread.answeredOn === null) throw new DomainError('NOT_YET_ANSWERED');
    if (dayOf(at) > lastDay(thread.answeredOn)) throw new DomainError('REOPENING_TOO_LATE');
    const watched = await this.watching.judge({ ...thread, at }, [body], tx);
    const post = { ...why, watched, body, kind: PostKind.REPLY, parentSeq: null, postedAt: at };
    const { seq } = await this.writer.append(tx, thread, post, 'passed');
    await tx.query('UPDATE forum.thread SET answered_on = NULL WHERE id = $1', [thread.id]);
    await this.standings.copy(tx, thread);
    const { id: threadId, reachUnitId, voice } = thread;
    const slot = voice === Voice.ANONYMOUS;
    await this.hooks.reopened(tx, { threadId, reachUnitId, at, slot, note: null, postSeq: seq });
    return { threadId, seq };
  }
}
