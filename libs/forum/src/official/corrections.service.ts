import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostKind, Voice } from '#contracts';
import { Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { Attaching } from '../attachments/attaching.js';
import type { PostAddress } from '../posts/once.js';
import { Once } from '../posts/once.js';
import type { CorrectionInput } from '../posts/post.inputs.js';
import { isOfficial, mayCorrect } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { PostWriter } from '../posts/post-writer.js';
import { seedOf } from '../avatar.rules.js';
import { checkBody, fingerprintOf } from '../text.rules.js';
import { mayAnswer } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { Offices } from './offices.js';

const POINT_TO_CORRECTION = 'UPDATE forum.post SET corrected_by_seq = $3 WHERE thread_id = $1 AND seq = $2';

@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly once: Once,
    private readonly offices: Offices,
    private readonly writer: PostWriter,
    private readonly attaching: Attaching,
  ) {}

  /**
   * Puts right what was said on record: a new post under the old one, each pointing at the other. Only the end of a
   * chain can be corrected; whoever comes second learns that somebody already did.
   * @throws DomainError NOT_FOUND, NOT_A_LEADER_HERE, CONFLICT
   */
  async correct(viewer: Viewer, input: CorrectionInput): Promise<PostAddress> {
    const body = checkBody(input.body);
    return this.database.transaction((tx) => this.publish(tx, viewer, input, body));
  }

  private async publish(tx: EntityManager, viewer: Viewer, input: CorrectionInput, body: string): Promise<PostAddress> {
    const { clientId } = input;
    const thread = await this.threads.getForChange(viewer, input.threadId, tx);
    const fingerprint = fingerprintOf('correctOfficialReply', thread.id, input.seq, body, input.attachments ?? []);
    const before = await this.once.made(viewer, clientId, fingerprint, tx);
    if (before !== null) return before;
    const wrong = await this.posts.find(thread.id, input.seq, tx);
    const facts = factsOf(thread);
    if (!isOfficial(wrong)) throw new DomainError('NOT_FOUND');
    if (!mayAnswer(viewer, facts)) throw new DomainError('NOT_A_LEADER_HERE');
    if (!mayCorrect(viewer, facts, wrong)) throw new DomainError('CONFLICT');
    const showing = { voice: Voice.NAMED, audience: thread.audience, openedAs: thread.voice };
    const { images, documents } = await this.attaching.take(tx, viewer, input.attachments, showing);
    const correction = {
      voice: Voice.NAMED,
      authorId: viewer.staffId,
      personaId: null,
      avatarSeed: seedOf(viewer.staffId),
      kind: PostKind.CORRECTION,
      parentSeq: wrong.seq,
      correctsSeq: wrong.seq,
      body,
      images,
      documents,
      office: await this.offices.of(tx, viewer, thread),
      once: { clientId, fingerprint },
    };
    const { threadId, seq } = await this.writer.append(tx, thread, correction, 'passed');
    await tx.query(POINT_TO_CORRECTION, [threadId, wrong.seq, seq]);
    return { threadId, seq };
  }
}
