import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits } from '#contracts';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { TraceAction } from '../moderation/moderation-trace.entity.js';
import { Traces } from '../moderation/traces.js';
import { PostChanges } from '../posts/post-changes.js';
import { checkReason } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { slowUntil } from './pace.js';
import type { SlowModeInput } from './pace.type.js';

const SLOW = 'UPDATE forum.thread SET slow_minutes = $2, slow_since = $3 WHERE id = $1';

/** 慢速发言: a moderator gives a heated thread time to breathe. */
@Injectable()
export class SlowMode {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly traces: Traces,
    private readonly changes: PostChanges,
    private readonly clock: Clock,
  ) {}

  /** Slows it down, or changes how much. @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT when it is so already */
  async slow(viewer: Viewer, { threadId, minutes, reason: given }: SlowModeInput): Promise<void> {
    const reason = checkReason(given);
    const { min, max } = limits.slowMinutes;
    if (minutes < min || minutes > max) throw invalidInput('minutes', `${min}–${max}`);
    await this.act(viewer, threadId, async (tx, thread) => {
      if (thread.slowMinutes === minutes) throw new DomainError('CONFLICT');
      await this.traces.leave(tx, viewer, thread, { seq: null, action: TraceAction.SLOW, reason });
      await tx.query(SLOW, [thread.id, minutes, this.clock.now()]);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT when it is not slow */
  async quicken(viewer: Viewer, threadId: string): Promise<void> {
    await this.act(viewer, threadId, async (tx, thread) => {
      if (thread.slowMinutes === null) throw new DomainError('CONFLICT');
      await this.traces.leave(tx, viewer, thread, { seq: null, action: TraceAction.QUICKEN, reason: '' });
      await tx.query(SLOW, [thread.id, null, null]);
    });
  }

  /** Until when the viewer, by name, waits in a thread they may read; null: they need not. */
  until(viewer: Viewer, thread: ThreadRow): Promise<Date | null> {
    return slowUntil(this.database.manager, viewer.staffId, thread, this.clock.now());
  }

  private async act(
    viewer: Viewer,
    threadId: string,
    change: (tx: EntityManager, thread: ThreadRow) => Promise<void>,
  ): Promise<void> {
    await this.threads.change(viewer, threadId, mayModerate, async (tx, thread) => {
      await change(tx, thread);
      await this.changes.tellThread(tx, thread);
    });
  }
}
