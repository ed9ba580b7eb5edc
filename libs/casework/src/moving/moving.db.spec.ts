import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseMove } from '#contracts';
import type { CaseDetail, CaseStatus, CaseStep } from '#contracts';
import { Standings } from '#forum';
import { Database, ManualClock, WorkingCalendar } from '#platform';
import { expectLive } from '#platform/testing';
import { CaseLog } from '../ledger/case-log.js';
import { caseMoves } from '../status/case-moves.js';
import { projectCase } from '../status/case-projection.js';
import { LedgerWorld } from '../testing.js';
import type { LedgerPerson } from '../testing.js';
import { PassingTime } from './passing-time.js';
import { HELD_CASES, logOf } from '../testing-log.js';

interface SeenCase {
  readonly id: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly disposition: string | null;
  readonly category: string | null;
  readonly returns: number;
  readonly unit: { id: string; name: string } | null;
  readonly assisting: { name: string }[];
  readonly draft: { body: string; disposition: string } | null;
  readonly into: { number: string } | null;
  readonly viewerCan: { moves: { move: CaseMove; needs: CaseDetail[]; takes: CaseDetail[] }[]; answer: boolean };
  readonly events: { type: CaseStep; actor: string; note: string | null; postSeq: number | null; slot: boolean }[];
}

const CASE = `id number status version disposition category returns unit { id name } assisting { name }
  draft { body disposition } into { number } viewerCan { answer moves { move needs takes } }
  events { type actor note postSeq slot }`;
const MOVE = `mutation ($input: MoveCaseInput!) { moveCase(input: $input) { ${CASE} } }`;
const OF_THREAD = `query ($id: ID!) { thread(id: $id) { case { ${CASE} } } }`;
const ANSWER = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq kind } }';
const ASK = 'mutation ($input: AskAuthorInput!) { askAuthor(input: $input) { seq } }';
const REPLY = 'mutation ($input: ReplyInput!) { reply(input: $input) { seq } }';

let world: LedgerWorld;
beforeAll(async () => {
  world = await LedgerWorld.make();
});
afterAll(() => world.end());

const moved = ['case.changed', 'notices.changed'] as const;
const asking = (over: object = {}) => world.aThread({ requestReply: true, ...over });
async function seen(threadId: string, who: LedgerPerson = 'triage'): Promise<SeenCase> {
  const { data } = await world.ask<{ case: SeenCase | null } | null>(who, OF_THREAD, { id: threadId });
  if (data?.case == null) throw new Error('there is none');
  return data.case;
}
const note = '按程序办理';
async function move(who: LedgerPerson, threadId: string, name: CaseMove, over: object = {}) {
  const { id: caseId, version } = await seen(threadId);
  return world.ask<SeenCase>(who, MOVE, { input: { caseId, version, move: name, ...over } });
}
async function must(who: LedgerPerson, threadId: string, name: CaseMove, over: object = {}): Promise<SeenCase> {
  const { data, refusal, params } = await move(who, threadId, name, over);
  if (refusal !== undefined) throw new Error(`${name}: ${refusal} ${JSON.stringify(params)}`);
  return data;
}
const accept = (id: string) => must('triage', id, 'ACCEPT', { category: 'PROBLEM' });
const assign = (id: string, over: object = {}) =>
  must('triage', id, 'ASSIGN', { unitId: world.town.id, note: '请石桥镇主办', ...over });
async function atWork(over: object = {}): Promise<string> {
  const id = await asking(over);
  await accept(id);
  await assign(id);
  await must('liaison', id, 'SIGN_FOR');
  return id;
}
const stepsOf = ({ events }: SeenCase) => events.map(({ type }) => type);

describe('a matter on its way', () => {
  it('tells nobody of a move that was made already, by the same request and by a new one', async () => {
    const id = await asking();
    const input = { caseId: (await seen(id)).id, version: 1, move: 'ACCEPT', category: 'PROBLEM' };
    const ask = () => world.ask<SeenCase>('triage', MOVE, { input });
    expect((await expectLive(world.source, moved, ask)).refusal).toBeUndefined();
    const told = () =>
      world.source.query<unknown[]>('SELECT * FROM channels.notice ORDER BY staff_id, thread_id, kind');
    const before = await told();
    const again = await expectLive(world.source, [], async () => [
      (await ask()).refusal,
      (await move('triage', id, 'ACCEPT', { category: 'PROBLEM' })).refusal,
    ]);
    expect(again).not.toContain(undefined);
    expect([await told(), (await seen(id)).version]).toEqual([before, 2]);
  });

  it('is accepted, assigned, signed for, drafted, sent back, approved', async () => {
    const id = await asking();
    const accepted = await expectLive(world.source, moved, () => accept(id));
    expect(accepted).toMatchObject({ status: 'ACCEPTED', category: 'PROBLEM' });
    const assigned = await assign(id, { assistingUnitIds: [world.county.id] });
    expect(assigned).toMatchObject({ status: 'ASSIGNED', unit: { name: '石桥镇' }, assisting: [{ name: '清河县' }] });
    expect(await must('liaison', id, 'SIGN_FOR')).toMatchObject({ status: 'IN_PROGRESS' });
    const body = '坑已填平，十月铺油。';
    const drafted = await must('liaison', id, 'DRAFT_REPLY', { body, disposition: 'PARTLY_CARRIED_OUT' });
    expect(drafted).toMatchObject({ status: 'PENDING_APPROVAL', draft: { body }, disposition: null });
    for (const who of ['author', 'colleague', 'moderator', 'triage'] as const)
      expect((await seen(id, who)).draft).toBeNull();
    expect((await move('liaison', id, 'APPROVE')).refusal).toBe('FORBIDDEN');
    await must('head', id, 'SEND_BACK', { note: '写明验收日期' });
    await must('head', id, 'DRAFT_REPLY', { body: `${body}十月三十日验收。`, disposition: 'PARTLY_CARRIED_OUT' });
    expect((await expectLive(world.source, [], () => move('head', id, 'APPROVE'))).refusal).toBe('OWN_DRAFT');
    const approved = await expectLive(world.source, ['post.added', 'notices.changed', 'case.changed'], () =>
      must('leader', id, 'APPROVE'),
    );
    expect(approved).toMatchObject({ status: 'ANSWERED', disposition: 'PARTLY_CARRIED_OUT', draft: null });
    expect(approved.events.at(-1)).toMatchObject({ type: 'APPROVE', postSeq: 2, actor: 'Leader · 清河县' });
    const POST = 'query ($id: ID!) { thread(id: $id) { officialReplies { body office { unitName } } } }';
    const { data } = await world.ask<{ officialReplies: object[] }>('colleague', POST, { id });
    expect(data.officialReplies).toMatchObject([{ body: `${body}十月三十日验收。`, office: { unitName: '清河县' } }]);
  });

  it('is rejected with a reason and a text, and nothing follows', async () => {
    const id = await asking();
    expect((await move('triage', id, 'REJECT', { note })).refusal).toBe('INVALID_INPUT');
    const rejected = await must('triage', id, 'REJECT', { rejection: 'NO_FACTS', note: '请写明路段后另发' });
    expect(rejected).toMatchObject({ status: 'REJECTED', viewerCan: { moves: [] } });
  });

  it('is given to a unit in one line by its leader', async () => {
    const id = await asking();
    const line = { unitId: world.town.id, note: '请石桥镇三日内答复。' };
    expect((await move('triage', id, 'INSTRUCT', line)).refusal).toBe('FORBIDDEN');
    expect(await must('leader', id, 'INSTRUCT', line)).toMatchObject({ status: 'ASSIGNED', unit: { name: '石桥镇' } });
  });

  it('comes back from the unit, and after the second time goes where a supervisor says', async () => {
    const id = await asking();
    await accept(id);
    for (const returns of [1, 2]) {
      await assign(id);
      expect(await must('head', id, 'RETURN_DISPATCH', { note: '不属本镇' })).toMatchObject({
        status: 'ACCEPTED',
        returns,
      });
    }
    const again = { unitId: world.county.id, note };
    expect((await move('triage', id, 'ASSIGN', again)).refusal).toBe('SUPERVISOR_DECIDES');
    expect(await must('supervisor', id, 'ASSIGN', again)).toMatchObject({
      status: 'ASSIGNED',
      unit: { name: '清河县' },
    });
  });

  it('goes up to a committee, or to the unit above, and is decided there alone', async () => {
    const review = await atWork();
    await must('head', review, 'ESCALATE', { route: 'COMMITTEE_REVIEW', note: '请路桥委员会研究' });
    expect((await move('leader', review, 'DECIDE', { note })).refusal).toBe('DECIDED_ELSEWHERE');
    expect(await must('secretary', review, 'DECIDE', { note: '同意立项' })).toMatchObject({ status: 'IN_PROGRESS' });
    const above = await atWork();
    await must('head', above, 'ESCALATE', { route: 'SUPERIOR_COORDINATION', note: '请县里协调' });
    expect((await move('secretary', above, 'DECIDE', { note })).refusal).toBe('DECIDED_ELSEWHERE');
    expect((await must('leader', above, 'DECIDE', { note: '由县财政列支' })).events.at(-1)?.actor).toBe(
      'Unit above · 清河县',
    );
    expect(
      (
        await world.ask('leader', ANSWER, {
          input: { clientId: randomUUID(), threadId: above, body: '好', disposition: 'PLANNED' },
        })
      ).refusal,
    ).toBeUndefined();
  });

  it('waits for its author while they are asked, and goes on when they answer', async () => {
    const id = await atWork();
    const ask = { clientId: randomUUID(), threadId: id, body: '坑在哪一段？' };
    await expectLive(world.source, ['post.added', 'notices.changed', 'case.changed'], () =>
      world.ask('head', ASK, { input: ask }),
    );
    const waiting = await seen(id);
    expect(waiting).toMatchObject({ status: 'AWAITING_AUTHOR' });
    expect(waiting.events.at(-1)).toMatchObject({ type: 'ASK_AUTHOR', actor: 'Head of unit · 石桥镇', postSeq: 2 });
    const say = (who: LedgerPerson, parentSeq: number | null) =>
      world.ask(who, REPLY, {
        input: { clientId: randomUUID(), threadId: id, parentSeq, body: '煤洞坡到国道口。', voice: 'NAMED' },
      });
    await say('colleague', 2);
    await say('author', null);
    expect((await seen(id)).status).toBe('AWAITING_AUTHOR');
    await say('author', 2);
    const again = await seen(id);
    expect(again.status).toBe('IN_PROGRESS');
    expect(again.events.at(-1)).toMatchObject({ type: 'AUTHOR_ANSWERED', actor: 'The author', note: null });
  });

  it('goes on in another, and comes back', async () => {
    const [id, other] = [await asking(), await asking()];
    const into = (await seen(other)).number;
    for (const wrong of ['AJ-1999-0001', (await seen(id)).number])
      expect(
        (await expectLive(world.source, [], () => move('triage', id, 'MERGE', { into: wrong, note }))).refusal,
      ).toBe('MERGED_INTO_CLOSED');
    expect(await must('triage', id, 'MERGE', { into, note })).toMatchObject({
      status: 'MERGED',
      into: { number: into },
    });
    expect((await move('triage', other, 'MERGE', { into: (await seen(id)).number, note })).refusal).toBe(
      'MERGED_INTO_CLOSED',
    );
    expect(await must('triage', id, 'UNMERGE', { note })).toMatchObject({ status: 'SUBMITTED', into: null });
  });

  it('does not become a ring when two are merged into one another at once', async () => {
    const ids = [await asking(), await asking()];
    const cases = await Promise.all(ids.map((id) => seen(id)));
    const both = await Promise.all(
      cases.map(({ id: caseId, version }, at) =>
        world.ask('triage', MOVE, { input: { caseId, version, move: 'MERGE', into: cases[1 - at]?.number, note } }),
      ),
    );
    expect(both.map(({ refusal }) => refusal).sort()).toEqual(['MERGED_INTO_CLOSED', undefined]);
  });

  it('does not tell the number of a case to those who may not read it', async () => {
    const [id, hidden] = [await asking(), await asking({ audience: 'UNIT', unitId: world.town.id })];
    await must('triage', id, 'MERGE', { into: (await seen(hidden)).number, note });
    expect((await seen(id)).into).not.toBeNull();
    expect((await seen(id, 'colleague')).into).toBeNull();
  });
});

describe('a matter whose author says nothing', () => {
  /** Time passes for the worker alone: sessions would end with it. */
  const lookOn = (day: string): Promise<number> => {
    const get = <Service>(type: new (...parameters: never[]) => Service) => world.app.get(type, { strict: false });
    const clock = new ManualClock(new Date(`${day}T01:00:00Z`));
    return new PassingTime(get(Database), clock, get(WorkingCalendar), get(CaseLog), get(Standings)).look();
  };
  const ask = (threadId: string) =>
    world.ask('head', ASK, { input: { clientId: randomUUID(), threadId, body: '坑在哪一段？' } });

  it('goes on after ten working days, and an answer is closed unrated after fifteen days', async () => {
    const [asked, answered] = [await atWork(), await asking()];
    await ask(asked);
    const reply = { clientId: randomUUID(), threadId: answered, body: '十月铺油。', disposition: 'PLANNED' };
    await world.ask('leader', ANSWER, { input: reply });
    await lookOn('2026-12-07');
    expect((await seen(asked)).status).toBe('AWAITING_AUTHOR');
    await lookOn('2026-12-08');
    expect((await seen(asked)).events.at(-1)).toMatchObject({ type: 'AUTHOR_SILENT', actor: 'The system' });
    expect((await seen(answered)).status).toBe('ANSWERED');
    await Promise.all([lookOn('2026-12-09'), lookOn('2026-12-09')]);
    expect(await seen(answered)).toMatchObject({ status: 'CLOSED', disposition: 'PLANNED' });
    expect(stepsOf(await seen(answered)).filter((type) => type === 'CLOSE_UNRATED')).toHaveLength(1);
  });

  it('waits on while the calendar does not know the year of its limit', async () => {
    const asked = await atWork();
    await ask(asked);
    await world.source.query('DELETE FROM platform.calendar_year WHERE year = 2026');
    expect(await lookOn('2026-12-20')).toBe(0);
    expect((await seen(asked)).status).toBe('AWAITING_AUTHOR');
    await world.source.query('INSERT INTO platform.calendar_year VALUES (2026)');
    expect(await lookOn('2026-12-20')).toBe(1);
  });
});

describe('what a move says', () => {
  it('is refused when something is missing, does not belong there or is not so, and nothing is written', async () => {
    const id = await asking();
    const refusals: [CaseMove, object][] = [
      ['ACCEPT', {}],
      ['ACCEPT', { category: 'PROBLEM', unitId: world.town.id }],
      ['ACCEPT', { category: 'PROBLEM', note: ' ' }],
      ['MERGE', { into: (await seen(await asking())).number }],
    ];
    for (const [name, over] of refusals)
      expect([over, (await expectLive(world.source, [], () => move('triage', id, name, over))).refusal]).toEqual([
        over,
        'INVALID_INPUT',
      ]);
    await accept(id);
    const units = [
      { unitId: 'x' },
      { unitId: randomUUID() },
      { unitId: world.town.id, assistingUnitIds: [world.town.id] },
      { unitId: world.town.id, assistingUnitIds: [randomUUID()] },
      { unitId: world.town.id, assistingUnitIds: Array.from({ length: 11 }, () => randomUUID()) },
    ];
    for (const over of units)
      expect((await expectLive(world.source, [], () => move('triage', id, 'ASSIGN', { note, ...over }))).refusal).toBe(
        'INVALID_INPUT',
      );
    await assign(id, { unitId: world.county.id });
    await must('leader', id, 'SIGN_FOR');
    const nobodyAbove = { route: 'SUPERIOR_COORDINATION', note };
    expect((await move('leader', id, 'ESCALATE', nobodyAbove)).refusal).toBe('INVALID_INPUT');
  });

  it('lets one of two win', async () => {
    const { id: caseId, version } = await seen(await asking());
    const input = { caseId, version, move: 'ACCEPT', category: 'URGENT' };
    const both = await expectLive(world.source, moved, () =>
      Promise.all([world.ask('triage', MOVE, { input }), world.ask('supervisor', MOVE, { input })]),
    );
    expect(both.map(({ refusal }) => refusal).sort()).toEqual(['CONFLICT', undefined]);
  });

  it('finds nothing for whoever may not read the thread', async () => {
    const id = await asking({ audience: 'UNIT', unitId: world.town.id });
    expect((await move('neighbour', id, 'ACCEPT', { category: 'PROBLEM' })).refusal).toBe('NOT_FOUND');
  });

  it('cannot give a matter to another unit by tagging it once one has it', async () => {
    const id = await atWork();
    const TAG = 'mutation ($input: TagForActionInput!) { tagForAction(input: $input) { status } }';
    const tag = (unitId: string) => world.ask('triage', TAG, { input: { threadId: id, tagIds: [], unitId, note } });
    expect((await expectLive(world.source, [], () => tag(world.county.id))).refusal).toBe('ILLEGAL_TRANSITION');
  });
});

describe('whoever tries whatever', () => {
  const people: LedgerPerson[] = [
    'author',
    'leader',
    'moderator',
    'triage',
    'supervisor',
    'secretary',
    'head',
    'liaison',
  ];
  const details = (): Record<CaseDetail, object> => ({
    NOTE: { note },
    CATEGORY: { category: 'SUGGESTION' },
    REJECTION: { rejection: 'OTHER' },
    UNIT: { unitId: world.town.id },
    ASSISTING: {},
    DISPOSITION: { disposition: 'EXPLAINED' },
    BODY: { body: '已办。' },
    ROUTE: { route: 'COMMITTEE_REVIEW' },
    INTO: { into: target },
  });
  let target: string;
  const saying = (name: CaseMove) =>
    Object.assign({}, ...caseMoves[name].needs.map((detail) => details()[detail])) as object;

  it('does what viewerCan says they can, and of everything else nothing', async () => {
    target = (await seen(await asking())).number;
    let denied = 0;
    for (let walk = 0; walk < 4; walk += 1) {
      const id = await asking();
      for (let step = 0; step < 9; step += 1) {
        const who = people[(walk * 3 + step * 5) % people.length] ?? 'triage';
        const before = await seen(id, who);
        const offered = before.viewerCan.moves.map(({ move: name }) => name);
        const others = Object.values(CaseMove).filter((name) => !offered.includes(name));
        for (const name of [others[step % others.length], others[(step * 5 + walk) % others.length]]) {
          if (name === undefined) continue;
          const { refusal } = await expectLive(world.source, [], () => move(who, id, name, saying(name)));
          expect([who, name, refusal]).not.toEqual([who, name, undefined]);
          denied += 1;
        }
        expect((await seen(id)).version).toBe(before.version);
        // Somebody who can goes on: each time another move of those they have.
        for (const other of people) {
          const can = (await seen(id, other)).viewerCan.moves.map(({ move: name }) => name);
          const name = can[(step + walk) % Math.max(1, can.length)];
          if (name === undefined || (name === 'REJECT' && step < 6)) continue;
          const after = await must(other, id, name, saying(name));
          expect(stepsOf(after).at(-1)).toBe(name);
          expect(after.version).toBe(before.version + 1);
          break;
        }
      }
    }
    expect(denied).toBeGreaterThan(50);
  });
});

describe('every case of this file', () => {
  it('is what its log says', async () => {
    const cases = await world.source.query<({ id: string } & object)[]>(HELD_CASES);
    expect(cases.length).toBeGreaterThan(15);
    for (const { id, ...row } of cases) expect(row).toEqual(projectCase(await logOf(world.source, id)));
  });
});
