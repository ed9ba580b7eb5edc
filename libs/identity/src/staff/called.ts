import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Mention } from '#contracts';
import type { Viewer } from '#platform';
import { VIEWER } from '../access/viewer.queries.js';

/** Who bears a name. More than this many are told apart by nobody. */
const MOST_NAMESAKES = 20;
const BEARERS = `
  SELECT 'STAFF' AS kind, id FROM identity.staff WHERE name = $1 AND NOT suspended
  UNION ALL SELECT 'UNIT', id FROM identity.unit WHERE name = $1 AND NOT retired
  LIMIT ${MOST_NAMESAKES + 1}`;

const PERSON = `${VIEWER} WHERE s.id = $1 AND NOT s.suspended`;
/** A unit is spoken to through its leaders and whoever stands in for them. */
const LEADERS = `${VIEWER}
  WHERE NOT s.suspended AND s.id IN (
    SELECT b.staff_id FROM identity.role_binding b
    WHERE b.unit_id = $1 AND b.role = 'LEADER' OR b.role = 'DELEGATE' AND b.on_behalf_of_id IN (
      SELECT l.staff_id FROM identity.role_binding l WHERE l.unit_id = $1 AND l.role = 'LEADER'))`;

interface Bearer {
  readonly kind: 'STAFF' | 'UNIT';
  readonly id: string;
}

/** Whom a mention speaks to. */
@Injectable()
export class Called {
  /** @param isPossible of namesakes only who could be meant here count; when several could, it was nobody */
  async by(tx: EntityManager, mention: Mention, isPossible: (viewer: Viewer) => Promise<boolean>): Promise<Viewer[]> {
    if (mention.kind !== 'NAME') return this.possible(tx, mention, isPossible);
    const bearers = await tx.query<Bearer[]>(BEARERS, [mention.name]);
    if (bearers.length > MOST_NAMESAKES) return [];
    const meant: Viewer[][] = [];
    for (const bearer of bearers) {
      const people = await this.possible(tx, bearer, isPossible);
      if (people.length > 0) meant.push(people);
    }
    return meant.length === 1 ? (meant[0] ?? []) : [];
  }

  private async possible(
    tx: EntityManager,
    { kind, id }: Bearer,
    isPossible: (viewer: Viewer) => Promise<boolean>,
  ): Promise<Viewer[]> {
    const people = await tx.query<Viewer[]>(kind === 'STAFF' ? PERSON : LEADERS, [id]);
    const possible: Viewer[] = [];
    for (const person of people) if (await isPossible(person)) possible.push(person);
    return possible;
  }
}
