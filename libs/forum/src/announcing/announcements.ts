import { Injectable } from '@nestjs/common';
import { isUuid } from '#contracts';
import type { UnitId } from '#contracts';
import type { Person } from '#identity';
import { Clock, Database, decodeCursor, DomainError, encodeCursor, invalidInput, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { sizeOf } from '../posts/post-window.rules.js';
import { ACKNOWLEDGED } from '../supports/support.entity.js';
import type { ListPage } from '../threads/thread-lists.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { Announcement, AnnouncementCounts } from './announcement.type.js';
import { mayAnnounce } from './announcing.policy.js';
import { COUNT_RECIPIENTS, MISSING } from './announcing.queries.js';

/** What is put before everybody, and how many say that they have read it. */
@Injectable()
export class Announcements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null when the thread is not announced, or its last day is over. */
  of(viewer: Viewer, row: ThreadRow): Announcement | null {
    const { announced } = row;
    if (announced === null || announced.until < this.clock.today()) return null;
    const { unitId, unitName, until, acknowledge } = announced;
    const viewerAcknowledged = row.supported.includes(ACKNOWLEDGED);
    const asked = acknowledge && viewer.lineage.includes(unitId) && row.hidden === null && !row.withdrawn;
    const viewerIsAsked = asked && !viewerAcknowledged;
    return { unitId, unitName, until, acknowledge, viewerAcknowledged, viewerIsAsked, row };
  }

  async counts(row: ThreadRow): Promise<AnnouncementCounts> {
    const [counts] = await this.database.rows<AnnouncementCounts>(COUNT_RECIPIENTS, [row.id, unitOf(row)]);
    return counts ?? { recipients: 0, acknowledged: 0 };
  }

  /**
   * Who had not said so by last night, by name. Who says so today is not told apart before the day is over: it would
   * tell when they were there.
   * @throws DomainError FORBIDDEN, INVALID_INPUT, BAD_REQUEST (cursor)
   */
  async missing(viewer: Viewer, row: ThreadRow, { first, after }: ListPage): Promise<Connection<Person>> {
    if (!mayAnnounce(viewer, factsOf(row))) throw new DomainError('FORBIDDEN');
    const limit = sizeOf('first', first);
    const place = after == null ? [null, null] : placeOf(after);
    const rows = await this.database.rows<Person>(MISSING, [row.id, unitOf(row), limit + 1, ...place]);
    return toConnection(rows, { limit, backwards: false, more: after != null }, (person) => ({
      cursor: encodeCursor(person.name, person.id),
      node: person,
    }));
  }
}

const unitOf = ({ announced }: ThreadRow): UnitId | null => announced?.unitId ?? null;

function placeOf(cursor: string): string[] {
  const [name, id] = decodeCursor(cursor, 2);
  if (!isUuid(`${id}`)) throw invalidInput('after', 'a cursor of another list');
  return [`${name}`, `${id}`];
}
