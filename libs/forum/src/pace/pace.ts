import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, PostKind } from '#contracts';
import type { StaffId } from '#contracts';
import { DomainError, SITE_TIME_ZONE } from '#platform';
import type { Viewer } from '#platform';
import type { ThreadRow } from '../threads/thread.row.js';
import { SpeakingLimits } from './speaking-limits.service.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_HOURS = 24;

/** $1 who, $2 what, $3 after, $4 now, $5 how many. The story tells of days gone by, so what lies ahead of now is left out. */
const LATEST = `
  SELECT posted_at AS at FROM forum.post
  WHERE author_id = $1 AND kind = $2 AND posted_at > $3 AND posted_at <= $4
  ORDER BY posted_at DESC LIMIT $5`;
const LAST_HERE = `
  SELECT max(posted_at) AS at FROM forum.post
  WHERE author_id = $1 AND kind = 'REPLY' AND thread_id = $2 AND posted_at > $3 AND posted_at <= $4`;
/** Slots are all the time there is of an anonymous author, and the key is all there is of who they are. */
const LAST_OF_KEY = `
  SELECT FROM forum.post p JOIN forum.thread_author a ON a.id = p.persona_id
  WHERE p.thread_id = $1 AND a.author_key = $2 AND p.kind = 'REPLY' AND p.posted_at > $3 LIMIT 1`;

/** How fast people talk: by name in all, and in a thread that is slowed down. Inside the transaction that writes. */
@Injectable()
export class Pace {
  constructor(private readonly limits: SpeakingLimits) {}

  /** @throws DomainError TOO_MANY_POSTS */
  async checkThread(tx: EntityManager, { staffId }: Viewer, at: Date): Promise<void> {
    const { threadsAnHour, threadsADay } = await this.limits.alone(tx, staffId);
    await refuseMore(tx, { staffId, kind: PostKind.OPENING, at, anHour: threadsAnHour, aDay: threadsADay });
  }

  /** In letters nobody is disturbed, and a leader answers many. @throws DomainError TOO_MANY_POSTS, SLOW_MODE */
  async checkReply(tx: EntityManager, { staffId }: Viewer, thread: ThreadRow, at: Date): Promise<void> {
    if (thread.audience === Audience.LETTER) return;
    const { repliesAnHour, repliesADay } = await this.limits.alone(tx, staffId);
    await refuseMore(tx, { staffId, kind: PostKind.REPLY, at, anHour: repliesAnHour, aDay: repliesADay });
    const until = await slowUntil(tx, staffId, thread, at);
    if (until !== null)
      throw new DomainError('SLOW_MODE', { minutes: thread.slowMinutes ?? 0, again: wordMoment(until) });
  }

  /**
   * A thread slowed down within the window does not refuse what was accepted before.
   * @throws DomainError SLOW_MODE_REFUSED
   */
  async checkAnonymous(
    tx: EntityManager,
    thread: ThreadRow,
    authorKey: string,
    { slot, began }: { readonly slot: Date; readonly began: Date },
  ): Promise<void> {
    const { id, slowMinutes, slowSince } = thread;
    if (slowMinutes === null || slowSince === null || Date.parse(slowSince) > began.getTime()) return;
    const after = new Date(slot.getTime() - slowMinutes * MINUTE_MS);
    const found = await tx.query<object[]>(LAST_OF_KEY, [id, authorKey, after]);
    if (found.length > 0) throw new DomainError('SLOW_MODE_REFUSED');
  }
}

/** Until when this person waits in a thread that is slowed down; null: they may speak. */
export async function slowUntil(
  db: EntityManager,
  staffId: StaffId,
  { id, slowMinutes }: Pick<ThreadRow, 'id' | 'slowMinutes'>,
  now: Date,
): Promise<Date | null> {
  if (slowMinutes === null) return null;
  const after = new Date(now.getTime() - slowMinutes * MINUTE_MS);
  const [last] = await db.query<{ at: Date | null }[]>(LAST_HERE, [staffId, id, after, now]);
  return last?.at == null ? null : new Date(last.at.getTime() + slowMinutes * MINUTE_MS);
}

interface Asked {
  readonly staffId: StaffId;
  readonly kind: PostKind;
  readonly at: Date;
  readonly anHour: number;
  readonly aDay: number;
}

async function refuseMore(tx: EntityManager, { staffId, kind, at, anHour, aDay }: Asked): Promise<void> {
  const dayAgo = new Date(at.getTime() - DAY_HOURS * HOUR_MS);
  const rows = await tx.query<{ at: Date }[]>(LATEST, [staffId, kind, dayAgo, at, aDay]);
  for (const [hours, count] of [
    [DAY_HOURS, aDay],
    [1, anHour],
  ] as const) {
    // The one that must be older before another may come.
    const oldest = rows[count - 1];
    const again = oldest === undefined ? 0 : oldest.at.getTime() + hours * HOUR_MS;
    if (again > at.getTime())
      throw new DomainError('TOO_MANY_POSTS', { hours, count, again: wordMoment(new Date(again)) });
  }
}

const moment = new Intl.DateTimeFormat('en-CA', {
  timeZone: SITE_TIME_ZONE,
  hourCycle: 'h23',
  ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
} as const);

/** 11-24 09:05, read alike in both languages; the minute that begins next, so that it is never too early. */
export function wordMoment(at: Date): string {
  const parts = moment.formatToParts(Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS);
  const { month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${month}-${day} ${hour}:${minute}`;
}
