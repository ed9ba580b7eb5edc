import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitId } from '#contracts';
import { Clock } from '#platform';
import type { Viewer } from '#platform';
import type { OfficeLine } from '../posts/post-writer.js';
import { mayAnswer, speaksOfficially } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';

/** Shown when no title was entered for a leader. */
const LEADER_WITHOUT_TITLE = '负责人';

/** The office someone speaks for: fixed on the day, so that a later promotion does not rewrite who answered. */
@Injectable()
export class Offices {
  constructor(private readonly clock: Clock) {}

  /** Before it is said, so that nobody signs for a unit they did not mean; null for who may not answer. */
  async announced(tx: EntityManager, viewer: Viewer, thread: ThreadRow): Promise<OfficeLine | null> {
    return mayAnswer(viewer, factsOf(thread)) ? this.of(tx, viewer, thread) : null;
  }

  async of(tx: EntityManager, viewer: Viewer, thread: ThreadRow): Promise<OfficeLine> {
    const [unit] = await tx.query<{ name: string }[]>('SELECT name FROM identity.unit WHERE id = $1', [
      answeringUnit(viewer, thread),
    ]);
    return { unitName: unit?.name ?? '', title: viewer.title ?? LEADER_WITHOUT_TITLE, date: this.clock.today() };
  }
}

/** The unit by whose right the viewer answers, the nearest to the asked one; an addressed leader speaks for their home. */
function answeringUnit(viewer: Viewer, thread: ThreadRow): UnitId {
  const offices: readonly string[] = speaksOfficially;
  const led = viewer.roles.filter(({ role }) => offices.includes(role)).map(({ unitId }) => unitId);
  const nearestFirst = [...(thread.leadLineage ?? []), ...(thread.answerLineage ?? [])].reverse();
  return nearestFirst.find((id) => led.includes(id)) ?? viewer.homeUnitId;
}
