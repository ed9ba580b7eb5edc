import { Injectable } from '@nestjs/common';
import { People, type PersonRow } from '#identity';
import { Clock, Database, decodeCursor, encodeCursor, invalidInput, toConnection } from '#platform';
import type { CountedConnection, Viewer } from '#platform';
import { PostPages } from '../posts/post-pages.js';
import { sizeOf } from '../posts/post-window.rules.js';
import type { PostType } from '../posts/post.type.js';
import { toPost } from '../posts/present-post.js';
import type { ListPage } from '../threads/thread-lists.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { COUNT_QUESTIONS, QUESTIONS } from './hour.queries.js';
import { HourState, type OfficeHour, type QuestionCounts } from './hour.type.js';

interface Place {
  readonly seq: number;
  readonly support: number;
}

/** What is asked in an office hour, the most supported first. */
@Injectable()
export class Hours {
  constructor(
    private readonly database: Database,
    private readonly pages: PostPages,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  of(row: ThreadRow): OfficeHour | null {
    const { hour } = row;
    if (hour === null) return null;
    const { startsAt, endsAt, summarySeq } = hour;
    const now = this.clock.now().toISOString();
    const byTime = now < startsAt ? HourState.UPCOMING : now < endsAt ? HourState.LIVE : HourState.OVER;
    return { startsAt, endsAt, summarySeq, state: summarySeq === null ? byTime : HourState.CLOSED, row };
  }

  /** Who may answer it, the highest first; of a letter nobody. */
  async leadersOf({ answerUnitId }: ThreadRow): Promise<PersonRow[]> {
    return answerUnitId === null ? [] : this.people.leaders(answerUnitId);
  }

  async counts({ id }: ThreadRow): Promise<QuestionCounts> {
    const [counts] = await this.database.rows<QuestionCounts>(COUNT_QUESTIONS, [id]);
    return counts ?? { asked: 0, answered: 0 };
  }

  /** @throws DomainError INVALID_INPUT, BAD_REQUEST (cursor) */
  async questions(
    viewer: Viewer,
    row: ThreadRow,
    answered: boolean,
    { first, after }: ListPage,
  ): Promise<CountedConnection<PostType>> {
    const limit = sizeOf('first', first);
    const from = after == null ? [null, null] : placeOf(after);
    const [places, counts] = await Promise.all([
      this.database.rows<Place>(QUESTIONS, [row.id, answered, limit + 1, ...from]),
      this.counts(row),
    ]);
    const page = toConnection(places, { limit, backwards: false, more: after != null }, (place) => ({
      cursor: encodeCursor(place.support, place.seq),
      node: place,
    }));
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node: { seq } }) => {
        const [post] = await this.pages.load({
          shape: 'forwards',
          threadId: row.id,
          numbers: { after: seq - 1, size: 1 },
        });
        return post?.seq === seq ? [{ cursor, node: toPost(post, row, viewer) }] : [];
      }),
    );
    const totalCount = answered ? counts.answered : counts.asked - counts.answered;
    return { ...page, totalCount, edges: edges.flat() };
  }
}

function placeOf(cursor: string): number[] {
  const place = decodeCursor(cursor, 2).map(Number);
  // What PostgreSQL keeps as an integer.
  if (!place.every((number) => Number.isInteger(number) && Math.abs(number) < 2 ** 31))
    throw invalidInput('after', 'a cursor of another list');
  return place;
}
