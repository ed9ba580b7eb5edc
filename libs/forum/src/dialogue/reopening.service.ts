import { Injectable } from '@nestjs/common';
import { Clock, Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import { Once } from '../posts/once.js';
import type { PostAddress } from '../posts/once.js';
import { Speakers } from '../posts/speakers.js';
import { fingerprintOf } from '../text.rules.js';
import { refuseClosed } from '../threads/closed.js';
import { isAuthor } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { ReopenThreadInput } from './dialogue.inputs.js';
import { Reopened } from './reopened.js';

/** 要求重办: an author is not content with the answer. */
@Injectable()
export class Reopening {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly once: Once,
    private readonly speakers: Speakers,
    private readonly reopened: Reopened,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError NOT_FOUND to all but its author, THREAD_LOCKED, THREAD_WITHDRAWN, NOT_YET_ANSWERED,
   *   REOPENING_TOO_LATE, INVALID_INPUT, CONFLICT
   */
  async reopen(viewer: Viewer, { clientId, threadId, body }: ReopenThreadInput): Promise<PostAddress> {
    return this.database.transaction(async (tx) => {
      const thread = await this.threads.getForChange(viewer, threadId, tx);
      const facts = factsOf(thread);
      if (!isAuthor(viewer, facts)) throw notFound();
      const fingerprint = fingerprintOf('reopenThread', thread.id, body);
      const before = await this.once.made(viewer, clientId, fingerprint, tx);
      if (before !== null) return before;
      refuseClosed(facts);
      const speaker = await this.speakers.inThread(tx, viewer, thread.voice, thread.id);
      const once = { clientId, fingerprint };
      return this.reopened.put(tx, thread, { ...speaker, once, body, at: this.clock.now() });
    });
  }
}
