import { Injectable } from '@nestjs/common';
import { Clock, Database, encodeCursor, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { Parameters } from '../parameters.js';
import { sizeOf } from '../posts/post-window.rules.js';
import { ShownPosts, type ShownPost } from '../posts/shown-posts.js';
import { newestPlace } from '../search/search-cursor.js';
import type { ListPage } from '../threads/thread-lists.js';
import { readableBy } from '../threads/thread-lists.js';
import { readable } from '../threads/thread.queries.js';
import { bulletinPlaces, bulletinTotals } from './bulletin.queries.js';
import type { BulletinPlace, BulletinTotals } from './bulletin.queries.js';

export type Bulletin = BulletinTotals;

/**
 * 「本周回音」: what leaders said on record in a week. It does not depend on who wrote what, so an author who speaks
 * anonymously finds their answer in it as everybody else does.
 */
@Injectable()
export class Bulletins {
  constructor(
    private readonly database: Database,
    private readonly shown: ShownPosts,
    private readonly clock: Clock,
  ) {}

  /** @param day of the week that is asked for; this week's without one */
  async ofWeek(viewer: Viewer, day: string | null): Promise<Bulletin> {
    const parameters = new Parameters();
    const mayRead = readable(readableBy(viewer, parameters));
    const today = parameters.bind(this.clock.today());
    const sql = bulletinTotals({ day: day === null ? today : parameters.bind(day), today, mayRead });
    const [totals] = await this.database.rows<BulletinTotals>(sql, parameters.values);
    if (totals === undefined) throw new Error('totals are one row');
    return totals;
  }

  /** Its posts, the latest first. @param day of the week. @throws DomainError INVALID_INPUT, BAD_REQUEST (cursor) */
  async posts(viewer: Viewer, day: string, { first, after }: ListPage): Promise<Connection<ShownPost>> {
    const limit = sizeOf('first', first);
    const parameters = new Parameters();
    const mayRead = readable(readableBy(viewer, parameters));
    const places = await this.database.rows<BulletinPlace>(
      bulletinPlaces({
        day: parameters.bind(day),
        mayRead,
        after: after == null ? null : newestPlace('p', after, parameters),
        limit: limit + 1,
      }),
      parameters.values,
    );
    const page = toConnection(places, { limit, backwards: false, more: after != null }, (place) => ({
      cursor: encodeCursor(place.postedAt, place.threadId, place.seq),
      node: place,
    }));
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node }) => ({ cursor, node: await this.shown.show(viewer, node) })),
    );
    return { ...page, edges: edges.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])) };
  }
}
