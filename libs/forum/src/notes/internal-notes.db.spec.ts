import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { room } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, aReply, aThread, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';

const BODY = '已电话核实，当事人在外地。';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let office: TestUnit;
let member: TestStaff;
let author: Viewer;
let leader: Viewer;
let moderator: Viewer;
let second: Viewer;
let thread: ThreadRow;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock());
  office = await aUnit(source);
  member = await aStaffMember(source, { at: office });
  author = await asViewer(source, member);
  leader = await asViewer(
    source,
    await aStaffMember(source, { at: office, roles: ['LEADER', 'ADMINISTRATOR', 'TRIAGE_OFFICER'] }),
  );
  moderator = await asViewer(source, await aStaffMember(source, { at: office, roles: ['MODERATOR'] }));
  second = await asViewer(source, await aStaffMember(source, { at: office, roles: ['MODERATOR'] }));
  thread = await aThread(source, { by: member }, forum);
});
afterAll(() => fresh.drop());

const note = (over: object = {}) => ({ clientId: randomUUID(), threadId: thread.id, body: BODY, ...over });
const readBy = async (viewer: Viewer) => forum.notes.of(viewer, await forum.threads.getFor(viewer, thread.id));

describe('a note of moderators', () => {
  it('is read by the moderators of the board and by nobody else', async () => {
    await expectLive(source, ['notes.changed'], () => forum.notes.add(moderator, note()));
    expect(await readBy(moderator)).toMatchObject([{ body: BODY, mine: true, on: '2026-11-23' }]);
    expect(await readBy(second)).toMatchObject([{ body: BODY, mine: false, staffId: moderator.staffId }]);
    for (const someone of [author, leader]) expect(await readBy(someone)).toEqual([]);
  });

  it('changes nothing that others see: no number, version, counter, search, trace or frame', async () => {
    const before = await forum.threads.getFor(author, thread.id);
    const [{ last }] = await source.query<[{ last: string }]>('SELECT max(sequence) AS last FROM platform.outbox');
    await forum.notes.add(moderator, note({ body: '蓝色拖拉机' }));
    expect(await forum.threads.getFor(author, thread.id)).toEqual(before);
    expect(await forum.traces.ofThread(thread.id)).toEqual([]);
    for (const someone of [author, moderator]) {
      const found = await forum.search.find(someone, { text: '蓝色拖拉机', order: 'RELEVANCE' });
      expect(found.edges).toEqual([]);
    }
    const rooms = [moderator, second].map(({ staffId }) => room.staff(staffId)).toSorted();
    expect(await eventsAfter(source, last)).toEqual([
      { type: 'notes.changed', rooms, payload: { threadId: thread.id } },
    ]);
  });

  it('sent twice is one, and under an id of another note refused', async () => {
    const once = note();
    await forum.notes.add(moderator, once);
    const held = await readBy(moderator);
    await expectLive(source, [], () => forum.notes.add(moderator, once));
    for (const [as, what] of [
      [moderator, { ...once, body: '别的内容' }],
      [second, once],
    ] as const)
      await expect(forum.notes.add(as, what)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await readBy(moderator)).toEqual(held);
  });

  it('is removed by whoever wrote it and by nobody else', async () => {
    const written = note();
    await forum.notes.add(moderator, written);
    for (const someone of [second, author, leader])
      await expect(forum.notes.remove(someone, written.clientId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expectLive(source, ['notes.changed'], () => forum.notes.remove(moderator, written.clientId));
    expect((await readBy(moderator)).map(({ id }) => id)).not.toContain(written.clientId);
    await expect(forum.notes.remove(moderator, written.clientId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not a party’s to write or read, and not anybody else’s to write', async () => {
    for (const someone of [author, leader])
      await expectLive(source, [], () =>
        expect(forum.notes.add(someone, note())).rejects.toMatchObject({ code: 'FORBIDDEN' }),
      );
    for (const wrong of [note({ body: ' ' }), note({ clientId: 'x' })])
      await expect(forum.notes.add(moderator, wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(forum.notes.add(moderator, note({ threadId: randomUUID() }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await aReply(forum, second, thread.id);
    expect(await readBy(second)).toEqual([]);
    await expect(forum.notes.add(second, note())).rejects.toMatchObject({ code: 'NOT_IMPARTIAL' });
    expect(await readBy(moderator)).not.toEqual([]);
  });
});
