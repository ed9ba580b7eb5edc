import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { someNotices } from '#channels/testing';
import { CaseStatus } from '#contracts';
import type { CaseId, CaseMove, ThreadId, UnitId } from '#contracts';
import { Outbox } from '#platform';
import { expectLive, freshDatabase } from '#platform/testing';
import type { FreshDatabase } from '#platform/testing';
import { caseworkEntities } from '../entities/index.js';
import { caseMoves, moveNames, targetOf } from '../status/case-moves.js';
import { projectCase } from '../status/case-projection.js';
import { HELD_CASES, logOf } from '../testing-log.js';
import { CaseLog } from './case-log.js';
import { CaseNews } from './case-news.js';
import type { Entry, HeldCase, Matter, Opening } from './case-log.js';

const { SUBMITTED, CLOSED } = CaseStatus;
let log: CaseLog;
let database: FreshDatabase;
let source: DataSource;
let tags: string[];

beforeAll(async () => {
  database = await freshDatabase();
  source = await database.open(caseworkEntities);
  log = new CaseLog(new Outbox(), new CaseNews(someNotices(source)));
  const rows = await source.query<{ id: string }[]>('SELECT id FROM casework.action_tag ORDER BY position');
  tags = rows.map(({ id }) => id);
});
afterAll(() => database.drop());

const aMatter = (): Matter => ({ threadId: randomUUID() as ThreadId, reachUnitId: randomUUID() as UnitId });
const leader = { capacity: 'LEADER', staffId: null, unitId: randomUUID() as UnitId } as const;
const author = { capacity: 'AUTHOR', staffId: null, unitId: null } as const;
const at = (text: string): Date => new Date(text);
const opening = (over: Partial<Opening> = {}): Opening => ({
  actor: author,
  at: at('2026-11-23T01:00:00Z'),
  slot: false,
  ...over,
});
const inOne = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> => source.transaction(work);
const open = (matter: Matter, over: Partial<Opening> = {}): Promise<HeldCase> =>
  inOne((tx) => log.open(tx, matter, opening(over)));

async function move(
  matter: Matter,
  id: CaseId,
  type: CaseMove,
  status: CaseStatus,
  over: Partial<Entry> = {},
): Promise<HeldCase> {
  return inOne(async (tx) => {
    const held = await log.hold(tx, id);
    if (held === null) throw new Error('no such case');
    return log.append(tx, matter, held, { actor: leader, at: at('2026-11-24T01:00:00Z'), ...over, type, status });
  });
}

describe('opening a case', () => {
  it('numbers cases within their year, in the time zone of the organisation', async () => {
    const first = await open(aMatter(), { at: at('2031-12-31T15:59:59Z') });
    const second = await open(aMatter(), { at: at('2031-12-31T16:00:00Z') });
    expect([first.number, second.number]).toEqual(['AJ-2031-0001', 'AJ-2032-0001']);
  });

  it('leaves no hole in the numbers when an opening is rolled back, and none when many come at once', async () => {
    const year = at('2033-05-01T00:00:00Z');
    const failing = inOne(async (tx) => {
      await log.open(tx, aMatter(), opening({ at: year }));
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    const cases = await Promise.all(Array.from({ length: 12 }, () => open(aMatter(), { at: year })));
    const numbers = cases.map(({ number }) => number).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => `AJ-2033-${String(i + 1).padStart(4, '0')}`));
  });

  it('happens once for a thread, however many tag it at the same moment', async () => {
    const matter = aMatter();
    const tag = (tagId: string) =>
      inOne(async (tx) => {
        const held = await log.holdOfThread(tx, matter.threadId);
        if (held === null) return log.open(tx, matter, opening({ tagIds: [tagId] }));
        return log.append(tx, matter, held, {
          type: 'TAG',
          actor: leader,
          at: at('2026-11-23T02:00:00Z'),
          tagIds: [tagId],
        });
      });
    const held = await Promise.all(tags.slice(0, 6).map(tag));
    expect(new Set(held.map(({ id }) => id)).size).toBe(1);
    const last = held.reduce((one, other) => (one.version > other.version ? one : other));
    expect(last.version).toBe(6);
    expect([...last.tagIds].sort()).toEqual(tags.slice(0, 6).sort());
  });

  it('is told to the readers of the thread and of its lists', async () => {
    const matter = aMatter();
    const held = await expectLive(source, ['case.changed'], () => open(matter));
    const [event] = await source.query<{ rooms: string[]; payload: object }[]>(
      'SELECT rooms, payload FROM platform.outbox ORDER BY sequence DESC LIMIT 1',
    );
    expect(event).toEqual({
      rooms: [`thread:${matter.threadId}`, `unit:${String(matter.reachUnitId)}`],
      payload: { threadId: matter.threadId, caseId: held.id, status: SUBMITTED, version: 1 },
    });
  });

  it('keeps nothing of an author but that it was the author', async () => {
    const held = await open(aMatter(), { slot: true });
    const [event] = await source.query<object[]>(
      'SELECT capacity, actor_id, actor_unit_id, slot FROM casework.case_event WHERE case_id = $1',
      [held.id],
    );
    expect(event).toEqual({ capacity: 'AUTHOR', actor_id: null, actor_unit_id: null, slot: true });
    const named = open(aMatter(), { actor: { ...author, staffId: randomUUID() as never } });
    await expect(named).rejects.toThrow('case_event_author_is_not_named');
  });
});

describe('the log of a case', () => {
  it('cannot be changed, shortened or emptied by anyone who uses the database as the application does', async () => {
    await open(aMatter());
    for (const sql of [
      `UPDATE casework.case_event SET note = 'nothing happened'`,
      `DELETE FROM casework.case_event`,
      `TRUNCATE casework.case_event`,
    ])
      await expect(source.query(sql)).rejects.toThrow('append-only');
  });

  it('refuses a move the machine does not know, and nothing is told', async () => {
    const matter = aMatter();
    const { id } = await open(matter);
    await expectLive(source, [], async () => {
      await expect(move(matter, id, 'RATE_SATISFIED', CLOSED)).rejects.toThrow(RangeError);
    });
    const [row] = await source.query<object[]>('SELECT status, version FROM casework.case WHERE id = $1', [id]);
    expect(row).toEqual({ status: SUBMITTED, version: 1 });
  });

  it('rebuilds every case exactly', async () => {
    for (let walker = 0; walker < 8; walker += 1) {
      const matter = aMatter();
      const { id } = await open(matter, { tagIds: tags.slice(0, walker % 3), unitId: randomUUID() as UnitId });
      await walk(matter, id, walker);
    }
    const cases = await source.query<(HeldCase & { id: string })[]>(HELD_CASES);
    expect(cases.length).toBeGreaterThan(8);
    for (const { id, ...row } of cases) expect(row).toEqual(projectCase(await logOf(source, id)));
  });
});

/** Forty steps through the machine, a different way for each walker, until nothing follows. */
async function walk(matter: Matter, id: CaseId, walker: number): Promise<void> {
  let status: CaseStatus = SUBMITTED;
  for (let step = 0; step < 40; step += 1) {
    const exits = moveNames.filter((name) => targetOf(name, status) !== null && caseMoves[name].to !== 'WITHDRAWN');
    const name = exits[(walker * 7 + step * 3) % exits.length];
    const to: CaseStatus | null = name === undefined ? null : targetOf(name, status);
    if (name === undefined || to === null) break;
    const unitId = caseMoves[name].needs.includes('UNIT') ? (randomUUID() as UnitId) : null;
    await move(matter, id, name, to, {
      unitId,
      assistingUnitIds: unitId && [randomUUID() as UnitId],
      category: name === 'ACCEPT' ? 'PROBLEM' : null,
      disposition: to === 'ANSWERED' ? 'PLANNED' : null,
      route: name === 'ESCALATE' ? 'COMMITTEE_REVIEW' : null,
      intoId: name === 'MERGE' ? id : null,
      tagIds: [tags[(walker + step) % tags.length] ?? ''],
      at: at(`2026-11-25T01:00:${String(step).padStart(2, '0')}Z`),
    });
    status = to;
  }
}
