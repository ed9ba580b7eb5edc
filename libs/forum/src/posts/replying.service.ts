import { Injectable } from '@nestjs/common';
import { PostKind, Voice } from '#contracts';
import { Clock, Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { Attaching } from '../attachments/attaching.js';
import { checkBody, fingerprintOf } from '../text.rules.js';
import { refuseClosed } from '../threads/closed.js';
import { mayAnswer, mayReply } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { Watching } from '../watching/watching.js';
import { Mutes } from '../muting/mutes.js';
import { Pace } from '../pace/pace.js';
import { Once } from './once.js';
import type { PostAddress } from './once.js';
import { parentOf, PostWriter } from './post-writer.js';
import type { ReplyInput } from './post.inputs.js';
import { Speakers } from './speakers.js';

@Injectable()
export class Replying {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly once: Once,
    private readonly speakers: Speakers,
    private readonly writer: PostWriter,
    private readonly watching: Watching,
    private readonly pace: Pace,
    private readonly mutes: Mutes,
    private readonly clock: Clock,
    private readonly attaching: Attaching,
  ) {}

  /**
   * Says something in a thread, by name.
   * @throws DomainError NOT_FOUND, THREAD_LOCKED, FORBIDDEN, VOICE_NOT_OFFERED, PARENT_UNAVAILABLE, TOO_MANY_POSTS, SLOW_MODE,
   *   MUTED, MUTED_UNTIL, WORD_BLOCKED, CONFLICT, and those of its files
   */
  async reply(viewer: Viewer, input: ReplyInput): Promise<PostAddress> {
    const body = checkBody(input.body);
    const parentSeq = parentOf(input.parentSeq);
    const voice = input.voice ?? Voice.NAMED;
    const fingerprint = fingerprintOf('reply', input.threadId, parentSeq, voice, body, input.attachments ?? []);
    const once = { clientId: input.clientId, fingerprint };
    return this.once.make(viewer, input.clientId, fingerprint, () =>
      this.database.transaction(async (tx) => {
        const thread = await this.threads.getFor(viewer, input.threadId, tx);
        checkMayReply(viewer, thread, voice);
        const at = this.clock.now();
        await this.pace.checkReply(tx, viewer, thread, at);
        await this.mutes.refuse(tx, viewer, thread.board);
        const showing = { voice, audience: thread.audience, openedAs: thread.voice };
        const { words, ...files } = await this.attaching.take(tx, viewer, input.attachments, showing);
        const watched = await this.watching.judge({ ...thread, at }, [body, ...words], tx);
        const speaker = await this.speakers.inThread(tx, viewer, voice, thread.id);
        return this.writer.append(tx, thread, {
          ...speaker,
          ...files,
          kind: PostKind.REPLY,
          parentSeq,
          body,
          once,
          watched,
        });
      }),
    );
  }
}

function checkMayReply(viewer: Viewer, thread: ThreadRow, voice: Voice): void {
  const facts = factsOf(thread);
  refuseClosed(facts);
  if (!mayReply(viewer, facts)) throw new DomainError('FORBIDDEN');
  if (voice === Voice.ANONYMOUS) throw new DomainError('VOICE_NOT_OFFERED');
  // Whoever owes an answer may always stand by it with their name, whatever the board offers to others.
  const byOffice = voice === Voice.NAMED && mayAnswer(viewer, facts);
  if (thread.board !== null && !thread.board.voices.includes(voice) && !byOffice)
    throw new DomainError('VOICE_NOT_OFFERED');
}
