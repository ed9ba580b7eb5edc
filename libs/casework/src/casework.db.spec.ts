import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStatus } from '#contracts';
import type { CaseDetail, CaseMove, CaseStep, Disposition, ThreadId } from '#contracts';
import { ThreadHooks } from '#forum';
import { aStaffMember } from '#identity/testing';
import { encodeCursor } from '#platform';
import { countStatements, expectLive } from '#platform/testing';
import { LedgerWorld } from './testing.js';
import type { Asked, LedgerPerson } from './testing.js';

const { SUBMITTED, ANSWERED, CLOSED, WITHDRAWN, IN_PROGRESS } = CaseStatus;

interface SeenCase {
  readonly id: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly unit: { name: string } | null;
  readonly tags: { slug: string }[];
  readonly openedAt: string;
  readonly events: SeenEvent[];
  readonly viewerCan: { moves: { move: CaseMove; needs: CaseDetail[] }[]; answer: boolean; retag: boolean };
  readonly thread: { id: string };
}
interface SeenEvent {
  readonly seq: number;
  readonly type: CaseStep;
  readonly status: CaseStatus;
  readonly actor: string;
  readonly note: string | null;
  readonly slot: boolean;
  readonly at: string;
  readonly postSeq: number | null;
  readonly tags: { slug: string }[];
  readonly unit: { name: string } | null;
}

const CASE = `id number status disposition reworks version openedAt unit { name } tags { slug } thread { id }
  viewerCan { moves { move needs } answer retag }
  events { seq type status actor note slot at postSeq tags { slug } unit { name } }`;
const TAG = `mutation ($input: TagForActionInput!) { tagForAction(input: $input) { ${CASE} } }`;
const MOVE = `mutation ($input: MoveCaseInput!) { moveCase(input: $input) { ${CASE} } }`;
const ANSWER = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq kind } }';
const OF_THREAD = `query ($id: ID!) { thread(id: $id) { lastSeq case { ${CASE} } } }`;
const LIST = `query ($filter: CaseFilter, $first: Int, $after: String) {
  cases(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${CASE} } } } }`;
interface SeenList {
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly edges: { node: SeenCase }[];
}

let world: LedgerWorld;
let roads: string;
let housing: string;

beforeAll(async () => {
  world = await LedgerWorld.make();
  const tags = await world.tags();
  roads = tags.find(({ slug }) => slug === 'roads')?.id ?? '';
  housing = tags.find(({ slug }) => slug === 'housing')?.id ?? '';
});
afterAll(() => world.end());

const caseOf = async (id: string, who: LedgerPerson = 'author'): Promise<SeenCase | null> =>
  (await world.ask<{ case: SeenCase | null }>(who, OF_THREAD, { id })).data.case;
const must = <T>(value: T | null): T => {
  if (value === null) throw new Error('there is none');
  return value;
};
const tag = (who: LedgerPerson, threadId: string, over: object = {}): Promise<Asked<SeenCase>> =>
  world.ask(who, TAG, { input: { threadId, tagIds: [roads], note: '请交通局牵头', ...over } });
const move = (who: LedgerPerson, { id: caseId, version }: SeenCase, name: CaseMove, over: object = {}) =>
  world.ask<SeenCase>(who, MOVE, { input: { caseId, version, move: name, ...over } });
const accept = (seen: SeenCase, who: LedgerPerson = 'triage') => move(who, seen, 'ACCEPT', { category: 'PROBLEM' });
const rate = (threadId: string, rating: 'SATISFIED' | 'DISSATISFIED', reason = '只修了一半') =>
  world.ask('author', RATE, { input: { threadId, solved: rating === 'SATISFIED', rating, reason } });
const answer = (
  who: LedgerPerson,
  threadId: string,
  over: object = {},
): Promise<Asked<{ seq: number; kind: string }>> =>
  world.ask(who, ANSWER, {
    input: { clientId: randomUUID(), threadId, body: '路已列入今年计划，十月动工。', ...over },
  });
const PLANNED: { disposition: Disposition } = { disposition: 'PLANNED' };
const RATE = 'mutation ($input: RateThreadInput!) { rateThread(input: $input) { version } }';
const FOR_WHOM = `query ($id: ID!) {
  thread(id: $id) { viewerCan { replyOfficially } author { name } officialReplies { office { unitName } } } }`;
interface SeenThread {
  readonly viewerCan: { replyOfficially: boolean };
  readonly author: { name: string | null };
  readonly officialReplies: { office: { unitName: string } }[];
}
const threadFor = async (who: LedgerPerson, id: string): Promise<SeenThread | null> =>
  (await world.ask<SeenThread | null>(who, FOR_WHOM, { id })).data;
const asking = (over: object = {}): Promise<string> => world.aThread({ requestReply: true, ...over });

describe('a thread whose author asks for an answer', () => {
  it('is on the ledger from the moment it is published', async () => {
    const id = await expectLive(world.source, ['thread.opened', 'case.changed', 'notices.changed'], () => asking());
    const opened = must(await caseOf(id));
    expect(opened).toMatchObject({ status: SUBMITTED, version: 1, unit: { name: '清河县' }, tags: [] });
    expect(opened.number).toMatch(/^AJ-2026-\d{4}$/);
    expect(opened.events).toMatchObject([{ seq: 1, type: 'OPEN', actor: 'The author', slot: false }]);
  });

  it('carries no status otherwise', async () => {
    expect(await caseOf(await world.aThread())).toBeNull();
  });

  it('holds nothing finer than the slot when its author is anonymous', async () => {
    const threadId = (await world.aThread()) as ThreadId;
    const slot = new Date('2026-11-23T02:20:00Z');
    await world.source.transaction((tx) =>
      world.app.get(ThreadHooks, { strict: false }).replyRequested(tx, {
        threadId,
        answerUnitId: world.county.id,
        reachUnitId: world.county.id,
        postedAt: slot,
        slot: true,
      }),
    );
    const [row] = await world.source.query<object[]>(
      `SELECT opened_at AS at, updated_at AS updated FROM casework.case WHERE thread_id = $1`,
      [threadId],
    );
    expect(row).toEqual({ at: slot, updated: slot });
    expect(must(await caseOf(threadId)).events).toMatchObject([{ slot: true, at: slot.toISOString() }]);
  });
});

describe('what the author of a thread does with it', () => {
  const REOPEN = 'mutation ($input: ReopenThreadInput!) { reopenThread(input: $input) { lastSeq } }';
  const WITHDRAW = 'mutation ($input: WithdrawThreadInput!) { withdrawThread(input: $input) { withdrawn } }';
  const reopen = (threadId: string, who: LedgerPerson = 'author') =>
    world.ask(who, REOPEN, { input: { clientId: randomUUID(), threadId, body: '下雨又塌了。' } });
  const withdraw = (threadId: string, who: LedgerPerson = 'author', reason: string | null = '已经当面解决') =>
    world.ask(who, WITHDRAW, { input: { threadId, reason } });

  it('withdrawing ends the case with their reason, wherever it was, and for good', async () => {
    const id = await asking();
    const told = ['post.changed', 'thread.changed', 'case.changed'] as const;
    await expectLive(world.source, told, () => withdraw(id));
    const closed = must(await caseOf(id));
    expect(closed).toMatchObject({ status: WITHDRAWN, viewerCan: { moves: [] } });
    expect(closed.events.at(-1)).toMatchObject({
      type: 'WITHDRAW',
      actor: 'The author',
      note: '已经当面解决',
      slot: false,
    });
    expect((await accept(closed)).refusal).toBe('ILLEGAL_TRANSITION');
    await withdraw(id);
    expect(must(await caseOf(id)).version).toBe(closed.version);
  });

  it('opening it again puts an answered or closed case back to work', async () => {
    const id = await asking();
    await answer('leader', id, PLANNED);
    expect(must(await caseOf(id))).toMatchObject({ status: ANSWERED });
    await expectLive(world.source, ['post.added', 'case.changed'], () => reopen(id));
    const again = must(await caseOf(id));
    expect(again).toMatchObject({ status: IN_PROGRESS });
    expect(again.events.at(-1)).toMatchObject({
      type: 'REOPEN',
      actor: 'The author',
      // The post says why, and can be taken back; the log cannot.
      note: null,
      postSeq: 3,
    });
    await answer('leader', id, PLANNED);
    await rate(id, 'SATISFIED');
    expect(must(await caseOf(id))).toMatchObject({ status: CLOSED });
    await reopen(id);
    expect(must(await caseOf(id))).toMatchObject({ status: IN_PROGRESS });
  });

  it('closing a case lets its author open it again from that day', async () => {
    const id = await asking();
    await answer('leader', id, PLANNED);
    await world.source.query(`UPDATE forum.thread SET answered_on = '2020-01-01' WHERE id = $1`, [id]);
    expect((await reopen(id)).refusal).toBe('REOPENING_TOO_LATE');
    await rate(id, 'SATISFIED');
    expect((await reopen(id)).refusal).toBeUndefined();
  });

  it('rating shows on the case', async () => {
    const id = await asking();
    await answer('leader', id);
    const judgement = { solved: false, rating: 'DISSATISFIED', reason: '只修了一半' };
    await world.ask('author', RATE, { input: { threadId: id, ...judgement } });
    const { data } = await world.ask<{ case: unknown }>(
      'colleague',
      'query ($id: ID!) { thread(id: $id) { case { rating { solved rating reason } } } }',
      { id },
    );
    expect(data.case).toEqual({ rating: judgement });
  });

  it('is hidden with the thread, in their words, from all but who may see it', async () => {
    const HIDE = 'mutation ($input: ModerateInput!) { hide(input: $input) { hidden { reason } } }';
    const WORDS = 'query ($id: ID!) { thread(id: $id) { case { rating { rating reason } events { type note } } } }';
    const words = async (who: LedgerPerson) => (await world.ask<{ case: unknown }>(who, WORDS, { id })).data.case;
    const id = await asking();
    await answer('leader', id);
    const judgement = { solved: false, rating: 'DISSATISFIED', reason: '某某收了好处' };
    await world.ask('author', RATE, { input: { threadId: id, ...judgement } });
    await withdraw(id, 'author', '某某收了好处');
    const open = {
      rating: { rating: 'DISSATISFIED', reason: '某某收了好处' },
      events: [
        { type: 'OPEN', note: null },
        { type: 'REPLY', note: null },
        { type: 'WITHDRAW', note: '某某收了好处' },
      ],
    };
    expect(await words('colleague')).toEqual(open);
    await world.ask('moderator', HIDE, { input: { threadId: id, reason: '人身攻击' } });
    for (const who of ['author', 'moderator'] as const) expect(await words(who)).toEqual(open);
    for (const who of ['colleague', 'leader', 'triage'] as const)
      expect(await words(who)).toEqual({
        rating: { rating: 'DISSATISFIED', reason: null },
        events: [...open.events.slice(0, 2), { type: 'WITHDRAW', note: null }],
      });
  });

  it('is nobody else’s to do', async () => {
    const id = await asking();
    await answer('leader', id);
    for (const who of ['triage', 'moderator', 'leader'] as const) {
      expect((await withdraw(id, who)).refusal).toBe('NOT_FOUND');
      expect((await reopen(id, who)).refusal).toBe('NOT_FOUND');
    }
    expect(must(await caseOf(id))).toMatchObject({ status: SUBMITTED });
  });
});

/** What somebody's notification centre says of a thread. */
async function newsFor(who: LedgerPerson, id: string): Promise<string[]> {
  type Told = { edges: { node: { kind: string; thread: { id: string } } }[] };
  const { data } = await world.ask<Told>(who, '{ notices(first: 100) { edges { node { kind thread { id } } } } }');
  return data.edges.filter(({ node }) => node.thread.id === id).map(({ node }) => node.kind);
}

describe('tagging for action', () => {
  it.each(['moderator', 'triage', 'leader'] as const)('is for the %s', async (who) => {
    const id = await world.aThread();
    // The author, and the leader whose unit it is given to, unless it is their own doing.
    const told = who === 'leader' ? ['notices.changed' as const] : (['notices.changed', 'notices.changed'] as const);
    const tagged = await expectLive(world.source, ['case.changed', ...told], () => tag(who, id));
    expect(tagged.refusal).toBeUndefined();
    expect(tagged.data).toMatchObject({ status: SUBMITTED, tags: [{ slug: 'roads' }], viewerCan: { retag: true } });
    expect(tagged.data.events[0]).toMatchObject({ type: 'OPEN', note: '请交通局牵头', tags: [{ slug: 'roads' }] });
    expect(tagged.data.events[0]?.actor).toMatch(/^(Moderator|Triage officer|Leader) · 清河县$/);
  });

  it.each(['author', 'colleague'] as const)('is not for the %s', async (who) => {
    const id = await world.aThread();
    const refused = await expectLive(world.source, [], () => tag(who, id));
    expect(refused.refusal).toBe('FORBIDDEN');
    expect(await caseOf(id)).toBeNull();
  });

  it('adds to what is there, with a unit and a note', async () => {
    const id = await world.aThread();
    const first = await tag('moderator', id);
    const second = await expectLive(world.source, ['case.changed', 'notices.changed', 'notices.changed'], () =>
      tag('triage', id, { tagIds: [roads, housing], unitId: world.town.id, note: '转石桥镇' }),
    );
    expect(second.data.id).toBe(first.data.id);
    expect(second.data).toMatchObject({ version: 2, unit: { name: '石桥镇' } });
    expect(second.data.tags.map(({ slug }) => slug)).toEqual(['roads', 'housing']);
    expect(second.data.events[1]).toMatchObject({ type: 'TAG', note: '转石桥镇', unit: { name: '石桥镇' } });
  });

  it('lets the leaders of the unit that leads read, move and answer on record, and nobody else there', async () => {
    const id = await world.aThread({ audience: 'UNIT', unitId: world.town.id, voice: 'CONFIDENTIAL' });
    expect((await answer('neighbour', id)).refusal).toBe('NOT_FOUND');
    await tag('triage', id);
    await expectLive(world.source, ['case.changed', 'notices.changed', 'notices.changed'], () =>
      tag('triage', id, { unitId: world.neighbouring.id, note: '请邻县牵头' }),
    );
    expect([await newsFor('neighbour', id), await newsFor('author', id)]).toEqual([['ASSIGNED'], ['CASE']]);
    expect([await newsFor('neighbourModerator', id), await newsFor('triage', id)]).toEqual([[], []]);
    for (const who of ['neighbourModerator', 'stranger'] as const) expect(await threadFor(who, id)).toBeNull();
    expect(await threadFor('neighbour', id)).toEqual({
      viewerCan: { replyOfficially: true },
      author: { name: null },
      officialReplies: [],
    });
    expect(
      (
        await move('neighbour', must(await caseOf(id)), 'INSTRUCT', {
          unitId: world.neighbouring.id,
          note: '请办公室牵头',
        })
      ).refusal,
    ).toBeUndefined();
    expect((await answer('neighbour', id)).refusal).toBeUndefined();
    expect((await threadFor('neighbour', id))?.officialReplies).toEqual([{ office: { unitName: '邻县' } }]);
    // The unit that owed the answer before still does.
    expect((await threadFor('leader', id))?.viewerCan).toEqual({ replyOfficially: true });
  });

  it('tells those who lead the nearest unit above, where the one it is given to has no leader in office', async () => {
    await aStaffMember(world.source, { at: world.town, roles: ['LEADER'], suspended: true });
    const id = await world.aThread();
    await tag('triage', id, { unitId: world.town.id, note: '转石桥镇' });
    expect(await newsFor('leader', id)).toEqual(['ASSIGNED']);
  });

  it('takes from the unit that led before what it was given, at once', async () => {
    const id = await world.aThread({ audience: 'UNIT', unitId: world.town.id });
    await tag('triage', id, { unitId: world.neighbouring.id });
    await expectLive(world.source, ['access.changed', 'case.changed', 'notices.changed', 'notices.changed'], () =>
      tag('triage', id, { unitId: world.town.id, note: '转石桥镇' }),
    );
    expect(await threadFor('neighbour', id)).toBeNull();
    expect(await newsFor('neighbour', id)).toEqual([]);
    expect((await answer('neighbour', id)).refusal).toBe('NOT_FOUND');
  });

  it('never touches a heartfelt word, nor a letter', async () => {
    const heartfelt = await world.aThread({ kind: 'HEARTFELT' });
    expect((await tag('moderator', heartfelt)).refusal).toBe('HEARTFELT_ASKS_NO_ACTION');
    const letter = await world.aThread({ board: null, audience: 'LETTER', addresseeId: world.idOf('leader') });
    expect((await tag('moderator', letter)).refusal).toBe('NOT_FOUND');
    expect((await tag('leader', letter)).refusal).toBe('FORBIDDEN');
  });

  it('is refused without a tag, a known one, a unit or a note', async () => {
    const id = await world.aThread();
    for (const over of [
      { tagIds: [] },
      { tagIds: [randomUUID()] },
      { unitId: randomUUID() },
      { note: ' ' },
      { unitId: 'x' },
    ])
      expect((await expectLive(world.source, [], () => tag('moderator', id, over))).refusal).toBe('INVALID_INPUT');
  });
});

describe('answering officially', () => {
  it('moves the case in the same step', async () => {
    const id = await asking();
    const replied = await expectLive(world.source, ['post.added', 'notices.changed', 'case.changed'], () =>
      answer('leader', id, PLANNED),
    );
    expect(replied.data).toEqual({ seq: 2, kind: 'OFFICIAL' });
    const moved = must(await caseOf(id));
    expect(moved.status).toBe(ANSWERED);
    expect(moved.events[1]).toMatchObject({
      type: 'ANSWER_ON_THE_SPOT',
      status: ANSWERED,
      postSeq: 2,
      actor: 'Leader · 清河县',
    });
  });

  it('is just a reply where there is no case', async () => {
    const id = await world.aThread();
    await expectLive(world.source, ['post.added', 'notices.changed'], () => answer('leader', id));
    expect(await caseOf(id)).toBeNull();
    expect((await expectLive(world.source, [], () => answer('leader', id, PLANNED))).refusal).toBe('INVALID_INPUT');
  });

  it('can say that the matter goes on', async () => {
    const id = await asking();
    await answer('leader', id);
    expect(must(await caseOf(id)).status).toBe(SUBMITTED);
    await answer('leader', id, PLANNED);
    await answer('leader', id);
    const { status, events } = must(await caseOf(id));
    expect(status).toBe(ANSWERED);
    expect(events.map(({ type, status: after }) => [type, after])).toEqual([
      ['OPEN', SUBMITTED],
      ['REPLY', SUBMITTED],
      ['ANSWER_ON_THE_SPOT', ANSWERED],
      ['REPLY', ANSWERED],
    ]);
  });

  it('says nothing at all when the matter cannot be answered there', async () => {
    const id = await asking();
    await answer('leader', id, PLANNED);
    const refused = await expectLive(world.source, [], () => answer('leader', id, PLANNED));
    expect([refused.refusal, refused.params]).toEqual([
      'ILLEGAL_TRANSITION',
      { from: ANSWERED, move: 'ANSWER_DIRECTLY' },
    ]);
    expect((await world.ask<{ lastSeq: number }>('author', OF_THREAD, { id })).data.lastSeq).toBe(2);
  });

  it('happens once for one clientId', async () => {
    const id = await asking();
    const clientId = randomUUID();
    await Promise.all(Array.from({ length: 4 }, () => answer('leader', id, { clientId })));
    const { events, version } = must(await caseOf(id));
    expect([version, events.length]).toEqual([2, 2]);
  });

  it.each(['author', 'moderator', 'triage'] as const)('is not for the %s', async (who) => {
    const id = await asking();
    expect((await expectLive(world.source, [], () => answer(who, id))).refusal).toBe('FORBIDDEN');
  });
});

describe('what its author makes of the answer', () => {
  it('closes the matter when they are content, and puts it back to work when they are not', async () => {
    const id = await asking();
    await answer('leader', id, PLANNED);
    await expectLive(world.source, ['thread.changed', 'case.changed'], () => rate(id, 'DISSATISFIED'));
    const again = must(await caseOf(id));
    expect(again).toMatchObject({ status: IN_PROGRESS, disposition: null, reworks: 1 });
    expect(again.events.at(-1)).toMatchObject({ type: 'RATE_DISSATISFIED', actor: 'The author', note: null });
    // Said again while it is at work it changes nothing; after a new answer it counts anew.
    await rate(id, 'DISSATISFIED');
    expect(must(await caseOf(id)).version).toBe(again.version);
    await answer('leader', id, { disposition: 'CARRIED_OUT' });
    await rate(id, 'DISSATISFIED');
    expect(must(await caseOf(id))).toMatchObject({ status: IN_PROGRESS, reworks: 2 });
    await answer('leader', id, { disposition: 'CARRIED_OUT' });
    await rate(id, 'SATISFIED');
    expect(must(await caseOf(id))).toMatchObject({ status: CLOSED, disposition: 'CARRIED_OUT' });
  });

  it('takes a new answer after that: the one they rejected answers nothing', async () => {
    const id = await asking();
    await answer('leader', id, PLANNED);
    await rate(id, 'DISSATISFIED');
    const claimed = await move('leader', must(await caseOf(id)), 'ANSWER_DIRECTLY', PLANNED);
    expect(claimed.refusal).toBe('ANSWER_MISSING');
    expect((await answer('leader', id, PLANNED)).refusal).toBeUndefined();
  });
});

describe('the list of cases', () => {
  const list = async (who: LedgerPerson, variables: object = {}): Promise<SeenList> =>
    (await world.ask<SeenList>(who, LIST, variables as Record<string, unknown>)).data;

  it('shows those of threads one may read, to the page and the count', async () => {
    const hidden = await world.aThread({ requestReply: true, audience: 'UNIT', unitId: world.town.id });
    const [all, fewer, none] = [await list('triage'), await list('colleague'), await list('stranger')];
    expect(all.edges.some(({ node }) => node.thread.id === hidden)).toBe(true);
    expect(fewer.edges.some(({ node }) => node.thread.id === hidden)).toBe(false);
    expect(fewer.totalCount).toBeLessThan(all.totalCount);
    expect(none).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('narrows by tag, unit and status', async () => {
    const id = await world.aThread();
    await tag('moderator', id, { tagIds: [housing], unitId: world.town.id });
    const found = await list('author', { filter: { tag: 'housing', unitId: world.town.id, status: [SUBMITTED] } });
    expect(found.edges.map(({ node }) => node.thread.id)).toContain(id);
    expect(found.totalCount).toBe(found.edges.length);
    for (const filter of [{ tag: 'health' }, { status: [] }, { unitId: randomUUID() }])
      expect(await list('author', { filter })).toMatchObject({ totalCount: 0 });
    const below = await list('author', { filter: { unitId: world.county.id } });
    expect(below.totalCount).toBeGreaterThan(found.totalCount);
  });

  it('turns its pages without a gap or a repeat, the latest change first', async () => {
    const { totalCount, edges } = await list('triage', { first: 100 });
    const turned: string[] = [];
    let after: string | null = null;
    do {
      const page: SeenList = await list('triage', { first: 4, after });
      turned.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(turned).toEqual(edges.map(({ node }) => node.id));
    expect(turned).toHaveLength(totalCount);
  });

  it('refuses what is no page, no cursor and no unit', async () => {
    for (const variables of [{ first: 0 }, { first: 101 }, { filter: { unitId: 'x' } }])
      expect((await world.ask('author', LIST, variables)).refusal).toBe('INVALID_INPUT');
    expect((await world.ask('author', LIST, { after: 'nonsense' })).refusal).toBe('BAD_REQUEST');
    const madeUp = encodeCursor('2026-02-30T00:00:00.000Z', randomUUID());
    expect((await world.ask('author', LIST, { after: madeUp })).refusal).toBe('INVALID_INPUT');
  });

  it('takes a NUL for nothing that could be asked for', async () => {
    const BY_NUMBER = 'query ($number: String!) { case(number: $number) { id } }';
    expect((await world.ask('author', BY_NUMBER, { number: 'AJ-\0' })).refusal).toBe('BAD_REQUEST');
    expect((await world.ask('author', BY_NUMBER, { number: 'AJ-' })).data).toBeNull();
  });

  it('takes the same few statements whatever it holds', async () => {
    const small = await countStatements(() => list('triage', { first: 2 }));
    // A whole page; threads beyond 32 would be read in a second statement.
    const large = await countStatements(() => list('triage', { first: 30 }));
    expect(large).toBe(small);
  });
});

describe('the case of a thread', () => {
  it('costs one statement for a whole page of threads', async () => {
    const page = (fields: string) => () =>
      world.ask('author', `{ threads(first: 50) { edges { node { id ${fields} } } } }`);
    const plain = await countStatements(page(''));
    expect(await countStatements(page('case { number status tags { slug } }'))).toBe(plain + 1);
  });
});

describe('a thread with a case', () => {
  it('is closed as a duplicate only when its case is', async () => {
    const [id, other] = [await asking(), await world.aThread()];
    const merge =
      'mutation ($input: CloseAsDuplicateInput!) { closeAsDuplicate(input: $input) { duplicateOf { id } } }';
    const close = () =>
      world.ask<{ duplicateOf: { id: string } }>('moderator', merge, {
        input: { threadId: id, ofThreadId: other, reason: '同一件事' },
      });
    expect(await close()).toMatchObject({ refusal: 'CASE_IS_OPEN' });
    await answer('leader', id, PLANNED);
    await rate(id, 'SATISFIED');
    expect(await close()).toMatchObject({ data: { duplicateOf: { id: other } } });
  });
});
