import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostKind, Voice } from '#contracts';
import { DomainError } from '#platform';
import type { Viewer } from '#platform';
import type { AttachmentInput } from '../attachments/attachment.input.js';
import { Attaching } from '../attachments/attaching.js';
import type { PostAddress } from '../posts/once.js';
import { mayAskAuthor } from '../dialogue/dialogue.policy.js';
import { Once } from '../posts/once.js';
import { parentOf, PostWriter } from '../posts/post-writer.js';
import { Speakers } from '../posts/speakers.js';
import { checkBody, fingerprintOf } from '../text.rules.js';
import { refuseClosed } from '../threads/closed.js';
import { mayAnswer } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { Offices } from './offices.js';

export interface OfficialReply {
  readonly clientId: string;
  readonly threadId: string;
  readonly parentSeq?: number | null;
  readonly body: string;
  readonly attachments?: readonly AttachmentInput[] | null;
}

export interface PublishedReply extends PostAddress {
  /** This clientId had already published it: nothing was written, and nothing else must be. */
  readonly repeated: boolean;
}

/** A clientId names one of them: the words of one operation are not those of the other. */
const operation = { OFFICIAL: 'replyOfficially', QUESTION: 'askAuthor' } as const;

@Injectable()
export class OfficialReplies {
  constructor(
    private readonly threads: Threads,
    private readonly once: Once,
    private readonly speakers: Speakers,
    private readonly offices: Offices,
    private readonly writer: PostWriter,
    private readonly attaching: Attaching,
  ) {}

  /**
   * Speaks for the leadership, permanently. An official reply may be followed by a correction but is never edited, so
   * that staff can trust what they remember reading. Holds the thread's row until `tx` ends.
   * @param kind a question to the author is said with the same weight
   * @throws DomainError NOT_FOUND, NOT_A_LEADER_HERE, THREAD_LOCKED, THREAD_WITHDRAWN, PARENT_UNAVAILABLE, CONFLICT,
   *   and those of its files
   */
  async publish(
    tx: EntityManager,
    viewer: Viewer,
    reply: OfficialReply,
    kind: 'OFFICIAL' | 'QUESTION' = PostKind.OFFICIAL,
  ): Promise<PublishedReply> {
    const body = checkBody(reply.body);
    const parentSeq = parentOf(reply.parentSeq);
    const thread = await this.threads.getForChange(viewer, reply.threadId, tx);
    // Only now, with the thread held: two of the same that arrive together find each other here.
    const fingerprint = fingerprintOf(operation[kind], thread.id, parentSeq, body, reply.attachments ?? []);
    const before = await this.once.made(viewer, reply.clientId, fingerprint, tx);
    if (before !== null) return { ...before, repeated: true };
    const facts = factsOf(thread);
    if (!mayAnswer(viewer, facts)) throw new DomainError('NOT_A_LEADER_HERE');
    refuseClosed(facts);
    if (kind === PostKind.QUESTION && !mayAskAuthor(viewer, facts)) throw new DomainError('FORBIDDEN');
    const showing = { voice: Voice.NAMED, audience: thread.audience, openedAs: thread.voice };
    const { images, documents } = await this.attaching.take(tx, viewer, reply.attachments, showing);
    const { threadId, seq } = await this.writer.append(tx, thread, {
      ...this.speakers.opening(viewer, Voice.NAMED),
      kind,
      parentSeq,
      body,
      images,
      documents,
      office: await this.offices.of(tx, viewer, thread),
      once: { clientId: reply.clientId, fingerprint },
    });
    return { threadId, seq, repeated: false };
  }
}
