import { Injectable } from '@nestjs/common';
import { isUuid, Role } from '#contracts';
import { Clock, Database, decodeCursor, encodeCursor, invalidInput, isDay, notFound, toConnection } from '#platform';
import type { CountedConnection, Viewer } from '#platform';
import { PostPages } from '../posts/post-pages.js';
import { sizeOf } from '../posts/post-window.rules.js';
import { toPost } from '../posts/present-post.js';
import { mayModerate } from '../threads/thread.policy.js';
import { toThread } from '../threads/present-thread.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { isOverdue } from './waiting.js';
import { REVIEW_BY_ID, reviewCount, reviewPage } from './review.queries.js';
import type { QueueName, ReviewRow } from './review.queries.js';
import type { Review } from './review.type.js';

/** What waits for moderators, the longest-waiting first, and what they decided, the latest first. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly pages: PostPages,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INVALID_INPUT, BAD_REQUEST (cursor) */
  async page(
    viewer: Viewer,
    queue: QueueName,
    { first, after }: { first: number; after: string | null },
  ): Promise<CountedConnection<Review>> {
    const limit = sizeOf('first', first);
    const scope = [viewer.staffId, unitsOf(viewer)];
    const place = after === null ? [null, null] : placeOf(after);
    const [rows, [count]] = await Promise.all([
      this.database.rows<ReviewRow>(reviewPage(queue), [...scope, limit + 1, ...place]),
      this.database.rows<{ total: number }>(reviewCount(queue), scope),
    ]);
    const page = toConnection(rows, { limit, backwards: false, more: after !== null }, (row) => ({
      cursor: encodeCursor(queue === 'waiting' ? row.since : (row.decidedOn ?? ''), row.id),
      node: row,
    }));
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node }) => ({ cursor, node: await this.present(viewer, node) })),
    );
    return {
      ...page,
      totalCount: count?.total ?? 0,
      edges: edges.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])),
    };
  }

  /** @throws DomainError NOT_FOUND */
  async show(viewer: Viewer, id: string): Promise<Review> {
    const [row] = isUuid(id) ? await this.database.rows<ReviewRow>(REVIEW_BY_ID, [id]) : [];
    const shown = row && (await this.present(viewer, row));
    if (shown == null) throw notFound();
    return shown;
  }

  private async present(viewer: Viewer, row: ReviewRow): Promise<Review | null> {
    const [thread, [post]] = await Promise.all([
      this.threads.findFor(viewer, row.threadId),
      this.pages.load({ shape: 'forwards', threadId: row.threadId, numbers: { after: row.seq - 1, size: 1 } }),
    ]);
    if (thread === null || post?.seq !== row.seq || !mayModerate(viewer, factsOf(thread))) return null;
    const { id, state, flags, words, held, heldSince, since, claimedBy, claimedByName, claimedOn, reason, decidedOn } =
      row;
    const free = claimedBy === null || (claimedOn !== null && claimedOn < this.clock.today());
    return {
      id,
      state,
      flags,
      words,
      held,
      overdue: state === 'WAITING' && heldSince !== null && isOverdue(heldSince, this.clock.now()),
      since,
      reason,
      decidedOn,
      thread: toThread(thread, viewer),
      post: toPost(post, thread, viewer),
      claimedBy: claimedByName,
      mine: claimedBy === viewer.staffId,
      mayClaim: state === 'WAITING' && free && claimedBy !== viewer.staffId,
    };
  }
}

function unitsOf({ roles }: Viewer): string[] {
  return roles.filter(({ role }) => role === Role.MODERATOR).map(({ unitId }) => unitId);
}

function placeOf(cursor: string): string[] {
  const [day, id] = decodeCursor(cursor, 2);
  if (!isDay(day) || !isUuid(id)) throw invalidInput('after', 'a cursor of another list');
  return [day, id];
}
