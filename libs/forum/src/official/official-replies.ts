import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostKind, Voice } from '#contracts';
import { DomainError } from '#platform';
import type { Viewer } from '#platform';
import type { PostAddress } from '../posts/once.js';
import { Once } from '../posts/once.js';
import { parentOf, PostWriter } from '../posts/post-writer.js';
import { Speakers } from '../posts/speakers.js';
import { checkBody, fingerprintOf } from '../text.rules.js';
import { mayAnswer } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { Offices } from './offices.js';

export interface OfficialReply {
  readonly clientId: string;
  readonly threadId: string;
  readonly parentSeq?: number | null;
  readonly body: string;
}

export interface PublishedReply extends PostAddress {
  /** This clientId had already published it: nothing was written, and nothing else must be. */
  readonly repeated: boolean;
}

@Injectable()
export class OfficialReplies {
  constructor(
    private readonly threads: Threads,
    private readonly once: Once,
    private readonly speakers: Speakers,
    private readonly offices: Offices,
    private readonly writer: PostWriter,
  ) {}

  /**
   * Speaks for the leadership, permanently. An official reply may be followed by a correction but is never edited, so
   * that staff can trust what they remember reading. Holds the thread's row until `tx` ends.
   * @throws DomainError NOT_FOUND, NOT_A_LEADER_HERE, THREAD_LOCKED, PARENT_UNAVAILABLE, CONFLICT
   */
  async publish(tx: EntityManager, viewer: Viewer, reply: OfficialReply): Promise<PublishedReply> {
    const body = checkBody(reply.body);
    const parentSeq = parentOf(reply.parentSeq);
    const thread = await this.threads.getForChange(viewer, reply.threadId, tx);
    // Only now, with the thread held: two of the same that arrive together find each other here.
    const fingerprint = fingerprintOf('replyOfficially', thread.id, parentSeq, body);
    const before = await this.once.made(viewer, reply.clientId, fingerprint, tx);
    if (before !== null) return { ...before, repeated: true };
    const facts = factsOf(thread);
    if (!mayAnswer(viewer, facts)) throw new DomainError('NOT_A_LEADER_HERE');
    if (facts.locked || facts.hidden) throw new DomainError('THREAD_LOCKED');
    const { threadId, seq } = await this.writer.append(tx, thread, {
      ...this.speakers.opening(viewer, Voice.NAMED),
      kind: PostKind.OFFICIAL,
      parentSeq,
      body,
      office: await this.offices.of(tx, viewer, thread),
      once: { clientId: reply.clientId, fingerprint },
    });
    return { threadId, seq, repeated: false };
  }
}
