import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Voice } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import type { Viewer } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import type { PublishedThread } from './thread-hooks.js';
import type { OpenThreadInput } from './thread.inputs.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let county: TestUnit;
let village: TestUnit;
let board: TestBoard;
let member: TestStaff;
let leader: TestStaff;
let viewer: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source);
  county = await aUnit(source);
  village = await aUnit(source, { under: county });
  board = await aBoard(source, { at: county });
  leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
  member = await aStaffMember(source, { at: village });
  viewer = await asViewer(source, member);
});
afterAll(() => fresh.drop());

const input = (given: Partial<OpenThreadInput> = {}): Pick<OpenThreadInput, keyof OpenThreadInput> => ({
  clientId: randomUUID(),
  board: board.slug,
  kind: 'PROBLEM',
  title: '学习资料一直没有发下来',
  body: '年初说好的，到现在也没见到。',
  voice: 'NAMED',
  audience: 'ORGANISATION',
  ...given,
});
const open = (given: Partial<OpenThreadInput> = {}) => forum.opening.open(viewer, input(given));
const threadAt = (id: string) => forum.threads.getFor(viewer, id);

describe('opening a thread', () => {
  it('writes it with its opening, counts it on the board and tells the list', async () => {
    const before = await forum.boards.find(viewer, board.slug);
    const id = await expectLive(source, ['thread.opened'], () => open());
    expect(await threadAt(id)).toMatchObject({ lastSeq: 1, postCount: 0, version: 1, authorId: viewer.staffId });
    const opening = await forum.posts.show(viewer, { threadId: id, seq: 1 });
    expect(opening).toMatchObject({ kind: 'OPENING', rootSeq: 1, body: '年初说好的，到现在也没见到。' });
    expect((await forum.boards.find(viewer, board.slug))?.threadCount).toBe((before?.threadCount ?? 0) + 1);
  });

  it('tells those it reaches, and the leader it is addressed to', async () => {
    const id = await open({ audience: 'UNIT', unitId: village.id, addresseeId: leader.id });
    const event = (await eventsAfter(source, '0')).find(
      ({ payload }) => 'threadId' in payload && payload.threadId === id,
    );
    expect(event?.rooms).toEqual([`unit:${village.id}`, `staff:${leader.id}`]);
  });

  it('reaches the narrower of the board’s readers and the chosen unit', async () => {
    const local = await aBoard(source, { at: village });
    expect(await threadAt(await open())).toMatchObject({ reachUnitId: county.id });
    expect(await threadAt(await open({ audience: 'UNIT', unitId: village.id }))).toMatchObject({
      reachUnitId: village.id,
    });
    const wider = await open({ board: local.slug, audience: 'UNIT', unitId: county.id });
    expect(await threadAt(wider)).toMatchObject({ reachUnitId: village.id });
    const beside = await aUnit(source, { under: county });
    await expect(open({ board: local.slug, audience: 'UNIT', unitId: beside.id })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('keeps the readers it was opened for when the board changes', async () => {
    const local = await aBoard(source, { at: village });
    const id = await open({ board: local.slug });
    const stranger = await asViewer(source, await aStaffMember(source, { at: county }));
    await source.query('UPDATE forum.board SET read_unit_id = $2 WHERE id = $1', [local.id, county.id]);
    expect(await forum.threads.mayRead(stranger, id)).toBe(false);
  });

  it('is refused where the viewer may not post, and absent where they may not read', async () => {
    const quiet = await aBoard(source, { at: county, post: await aUnit(source) });
    const foreign = await aBoard(source, { at: await aUnit(source) });
    const archived = await aBoard(source, { at: county, archived: true });
    await expect(open({ board: quiet.slug })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(open({ board: archived.slug })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const slug of [foreign.slug, 'nowhere'])
      await expect(open({ board: slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes only the voices the board offers, and never an anonymous one', async () => {
    const named = await aBoard(source, { at: county, voices: [Voice.NAMED] });
    await expect(open({ board: named.slug, voice: 'CONFIDENTIAL' })).rejects.toMatchObject({
      code: 'VOICE_NOT_OFFERED',
    });
    await expect(open({ voice: 'ANONYMOUS' })).rejects.toMatchObject({ code: 'VOICE_NOT_OFFERED' });
  });

  it.each([
    ['no board', { board: null }],
    ['UNIT without a unit', { audience: 'UNIT' }],
    ['a unit that does not exist', { audience: 'UNIT', unitId: randomUUID() }],
    ['a leader and a unit at once', () => ({ addresseeId: leader.id, addresseeUnitId: village.id })],
    ['an addressee who leads nothing', () => ({ addresseeId: member.id })],
    ['a letter on a board', () => ({ audience: 'LETTER', addresseeId: leader.id })],
    ['a letter to nobody', { audience: 'LETTER', board: null }],
    [
      'a letter that asks for the ledger',
      () => ({ audience: 'LETTER', board: null, addresseeId: leader.id, requestReply: true }),
    ],
    ['a short title', { title: '短' }],
    ['an empty body', { body: ' ' }],
  ] as [string, Partial<OpenThreadInput> | (() => Partial<OpenThreadInput>)][])(
    'is refused with %s',
    async (_, given) => {
      await expect(open(typeof given === 'function' ? given() : given)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    },
  );
});

describe('asking for an answer', () => {
  it('calls the hooks with the unit that owes it, in the same transaction', async () => {
    const seen: PublishedThread[] = [];
    const hooked = aForum(source);
    hooked.hooks.onReplyRequested((_, thread) => Promise.resolve(void seen.push(thread)));
    const ask = (given: Partial<OpenThreadInput> = {}) =>
      hooked.opening.open(viewer, input({ requestReply: true, ...given }));
    const ids = [await ask(), await ask({ addresseeUnitId: village.id }), await ask({ addresseeId: leader.id })];
    await hooked.opening.open(viewer, input());
    expect(seen.map(({ threadId }) => threadId)).toEqual(ids);
    expect(seen.map(({ answerUnitId }) => answerUnitId)).toEqual([county.id, village.id, county.id]);
    expect(seen[0]).toMatchObject({ slot: false });
  });

  it('writes nothing when a hook fails', async () => {
    const hooked = aForum(source);
    hooked.hooks.onReplyRequested(() => Promise.reject(new Error('no number left')));
    const once = input({ requestReply: true });
    await expect(expectLive(source, [], () => hooked.opening.open(viewer, once))).rejects.toThrow('no number left');
    expect(await source.query('SELECT 1 FROM forum.post WHERE client_id = $1', [once.clientId])).toEqual([]);
  });

  it('is refused for a heartfelt word', async () => {
    await expect(open({ kind: 'HEARTFELT', requestReply: true })).rejects.toMatchObject({
      code: 'HEARTFELT_ASKS_NO_ACTION',
    });
  });
});

describe('a clientId', () => {
  it('sent many times at once opens one thread; with other contents it is a conflict', async () => {
    const once = input();
    const ids = await Promise.all(Array.from({ length: 6 }, () => forum.opening.open(viewer, once)));
    expect(new Set(ids).size).toBe(1);
    await expect(forum.opening.open(viewer, { ...once, title: '换了一个标题' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(aReplyWith(once.clientId, ids[0] ?? '')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  const aReplyWith = (clientId: string, threadId: string) =>
    forum.replying.reply(viewer, { clientId, threadId, body: '好', voice: 'NAMED' });
});

describe('a letter', () => {
  it('is told to its addressee, their delegates and its author, and to nobody else', async () => {
    const office = await aStaffMember(source, { at: county, roles: [{ role: 'DELEGATE', onBehalfOf: leader }] });
    const id = await expectLive(source, ['letter.changed'], () =>
      open({ board: null, audience: 'LETTER', addresseeId: leader.id }),
    );
    const event = (await eventsAfter(source, '0')).find(
      ({ payload }) => 'threadId' in payload && payload.threadId === id,
    );
    expect(event?.rooms.toSorted()).toEqual(
      [leader.id, office.id, member.id].map((staff) => `staff:${staff}`).toSorted(),
    );
    const addressee = await asViewer(source, leader);
    await expectLive(source, ['post.added', 'letter.changed'], () => aReply(forum, addressee, id, '收到，谢谢你。'));
    const delegate = await asViewer(source, office);
    expect(await forum.threads.mayRead(delegate, id)).toBe(true);
    await expect(aReply(forum, delegate, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not written to oneself', async () => {
    const self = { board: null, audience: 'LETTER', addresseeId: leader.id } as const;
    const asLeader = await asViewer(source, leader);
    await expect(forum.opening.open(asLeader, input(self))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a confidential author', () => {
  it('is named to the listed people only, and wears a face of this thread alone', async () => {
    const id = await open({ voice: 'CONFIDENTIAL', addresseeId: leader.id });
    const other = await open({ voice: 'CONFIDENTIAL' });
    const reader = await asViewer(
      source,
      await aStaffMember(source, { at: county, roles: ['MODERATOR', 'ADMINISTRATOR'] }),
    );
    const seenBy = async (as: Viewer, threadId = id) =>
      (await forum.posts.show(as, { threadId: threadId, seq: 1 })).author;
    expect(await seenBy(reader)).toMatchObject({ name: null, staffId: null, unitName: null, isOpener: true });
    expect(await seenBy(await asViewer(source, leader))).toMatchObject({ name: member.name, staffId: member.id });
    expect((await seenBy(reader, other)).avatarSeed).not.toBe((await seenBy(reader)).avatarSeed);
  });

  it('keeps that face in further replies, and is no opener when speaking by name', async () => {
    const id = await open({ voice: 'CONFIDENTIAL' });
    const say = (voice: Voice) =>
      forum.replying.reply(viewer, { clientId: randomUUID(), threadId: id, body: '好', voice });
    const [confidential, named] = [await say('CONFIDENTIAL'), await say('NAMED')];
    const reader = await asViewer(source, await aStaffMember(source, { at: county }));
    const author = async (seq: number) => (await forum.posts.show(reader, { threadId: id, seq })).author;
    expect(await author(confidential.seq)).toEqual(await author(1));
    expect(await author(named.seq)).toMatchObject({ name: member.name, isOpener: false });
  });

  it('is not among the readers that everyone may see', async () => {
    const elsewhere = await asViewer(source, await aStaffMember(source, { at: county }));
    const id = await forum.opening.open(
      elsewhere,
      input({ voice: 'CONFIDENTIAL', audience: 'UNIT', unitId: village.id }),
    );
    const { people } = await forum.readers.ofThread(await threadAt(id));
    expect(people.map((person) => person.id)).not.toContain(elsewhere.staffId);
  });
});

describe('who can read this', () => {
  it('is counted from the rights as they are', async () => {
    const root = await aUnit(source);
    const place = await aUnit(source, { under: root });
    for (let made = 0; made < 3; made += 1) await aStaffMember(source, { at: place });
    await aStaffMember(source, { at: place, suspended: true });
    const above = await aStaffMember(source, { at: root, roles: ['LEADER'] });
    const on = await aBoard(source, { at: root });
    const writer = await asViewer(source, await aStaffMember(source, { at: place }));
    const whole = await forum.readers.of(writer, { board: on.slug, audience: 'ORGANISATION' });
    expect(whole).toMatchObject({ everyone: true, units: [root.name], people: [], count: 5 });
    const narrow = await forum.readers.of(writer, { board: on.slug, audience: 'UNIT', unitId: place.id });
    expect(narrow).toMatchObject({ everyone: false, units: [place.name], count: 5 });
    expect(narrow.people.map(({ id }) => id)).toEqual([above.id]);
    expect(narrow.nameSeenBy.map(({ id }) => id)).toEqual([above.id]);
  });

  it('agrees with who really can', async () => {
    const everyone = await source.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM identity.staff WHERE NOT suspended',
    );
    const thread = await aThread(source, { by: member, on: board, within: village, to: leader }, forum);
    const { people, count } = await forum.readers.ofThread(thread);
    let readers = 0;
    for (const { id } of everyone) {
      const person = await asViewer(source, { ...member, id: id as never });
      if (await forum.threads.mayRead(person, thread.id)) readers += 1;
      else expect(people.map((reader) => reader.id)).not.toContain(id);
    }
    expect(count).toBe(readers);
  });
});
