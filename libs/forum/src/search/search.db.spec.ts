import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { Voice } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aLetterItem, aThreadItem, Windows } from '../testing/inbox.js';
import { mayRead } from '../threads/thread.policy.js';
import { factsOf, type ThreadRow } from '../threads/thread.row.js';
import { plainTextOf } from './plain-text.rules.js';
import type { PostQuestion } from './search-conditions.js';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let board: TestBoard;
let member: TestStaff;
let author: Viewer;
let reader: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
  county = await aUnit(source);
  town = await aUnit(source, { under: county });
  board = await aBoard(source, { at: county });
  member = await aStaffMember(source, { at: town });
  author = await asViewer(source, member);
  reader = await asViewer(source, await aStaffMember(source, { at: county }));
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
});
afterAll(() => fresh.drop());

type Asked = Partial<PostQuestion>;
const find = (viewer: Viewer, text: string | null, asked: Asked = {}) =>
  forum.search.find(viewer, { order: 'RELEVANCE', text, ...asked });
/** `thread#seq` of everything on the first page. */
const found = async (viewer: Viewer, text: string | null, asked?: Asked): Promise<string[]> =>
  (await find(viewer, text, asked)).edges.map(({ node }) => `${node.thread.id}#${node.post.seq}`);
const at = (thread: ThreadRow, seq = 1): string => `${thread.id}#${seq}`;
const aThreadHere = (given: Parameters<typeof aThread>[1] = {}): Promise<ThreadRow> =>
  aThread(source, { by: member, on: board, ...given }, forum);
const aWordOfItsOwn = (): string => `暗号${Math.floor(clock.now().getTime() / 1000)}${(counter += 1)}号`;
let counter = 0;

describe('finding a word', () => {
  it('finds it inside a sentence, in a title, in a reply and in an official reply, with the place marked', async () => {
    const thread = await aThreadHere({ title: '中午职工食堂排长队', body: '打饭要半小时。' });
    const reply = await aReply(forum, reader, thread.id, '我们食堂每天也是。');
    const leader = await asViewer(source, await aStaffMember(source, { at: county, roles: ['LEADER'], title: '主任' }));
    const said = { clientId: crypto.randomUUID(), threadId: thread.id, body: '食堂下月增设两个窗口。' };
    const official = await forum.database.transaction((tx) => forum.officialReplies.publish(tx, leader, said));
    const { edges } = await find(reader, '食堂');
    const places = edges.map(({ node }) => `${node.thread.id}#${node.post.seq}`);
    expect(new Set(places)).toEqual(new Set([at(thread), at(thread, reply), at(thread, official.seq)]));
    // All of it stands in the title: that is the best fit.
    expect(edges[0]?.node.title).toEqual([
      { text: '中午职工', marked: false },
      { text: '食堂', marked: true },
      { text: '排长队', marked: false },
    ]);
    expect(await found(reader, '食堂', { official: true })).toEqual([at(thread, official.seq)]);
  });

  it('finds single characters, mixed writing and words that stand apart', async () => {
    const thread = await aThreadHere({ title: '考勤打不上卡', body: 'ＯＡ系统 V2.1 经常闪退，翀工说要重装。' });
    for (const text of ['翀', 'oa系统', 'v2.1', '闪退 重装', '系统闪退', '。', '"OA系统 v2.1"'])
      expect(await found(reader, text)).toContain(at(thread));
    expect(await found(reader, '"系统 闪退"')).not.toContain(at(thread));
    expect(await found(reader, 'oa系统 闪退 食盐')).toEqual([]);
  });

  it('puts the exact text before its scattered words', async () => {
    const scattered = await aThreadHere({ title: '宿舍水压太低了', body: '热水器在走廊里，供应不上。' });
    const exact = await aThreadHere({ title: '宿舍楼里没水用', body: '盼望热水供应恢复。' });
    clock.advance(1000);
    expect(await found(reader, '热水供应')).toEqual([at(exact), at(scattered)]);
  });
});

describe('what is found', () => {
  it('follows an edit at once, both ways', async () => {
    const [before, after] = [aWordOfItsOwn(), aWordOfItsOwn()];
    const thread = await aThreadHere({ body: `原来写的是${before}。` });
    expect(await found(reader, before)).toEqual([at(thread)]);
    await forum.ownWords.edit(author, { threadId: thread.id, seq: 1, body: `现在写的是${after}。`, revision: 1 });
    expect(await found(reader, before)).toEqual([]);
    expect(await found(reader, after)).toEqual([at(thread)]);
    expect(await found(reader, thread.title)).toContain(at(thread));
  });

  it('is gone with what is deleted or withdrawn, for everyone, and leaves no row', async () => {
    const word = aWordOfItsOwn();
    const thread = await aThreadHere({ title: `标题里的${word}` });
    const seq = await aReply(forum, author, thread.id, `回复里的${word}`);
    expect(await found(reader, word)).toHaveLength(2);
    await forum.ownWords.delete(author, { threadId: thread.id, seq });
    expect(await found(reader, word)).toEqual([at(thread)]);
    await forum.ownWords.delete(author, { threadId: thread.id, seq: 1 });
    for (const someone of [reader, author, moderator]) expect(await found(someone, word)).toEqual([]);
    expect(await source.query('SELECT FROM forum.post_search WHERE thread_id = $1', [thread.id])).toHaveLength(0);
  });

  it('is gone with what is hidden, and back when it is restored', async () => {
    const word = aWordOfItsOwn();
    const thread = await aThreadHere({ body: word });
    const seq = await aReply(forum, author, thread.id, `还有${word}`);
    const both = await found(reader, word);
    expect(both).toHaveLength(2);
    const post = { threadId: thread.id, seq, reason: '涉及个人隐私' };
    await forum.moderation.hide(moderator, post);
    expect(await found(reader, word)).toEqual([at(thread)]);
    const whole = { threadId: thread.id, reason: '涉及个人隐私' };
    await forum.moderation.hide(moderator, whole);
    for (const someone of [reader, author, moderator]) expect(await found(someone, word)).toEqual([]);
    await forum.moderation.restore(moderator, whole);
    await forum.moderation.restore(moderator, post);
    expect(await found(reader, word)).toEqual(both);
  });

  it('ends with the right to read', async () => {
    const word = aWordOfItsOwn();
    const thread = await aThreadHere({ body: word, within: town });
    const townsman = await aStaffMember(source, { at: town });
    expect(await found(await asViewer(source, townsman), word)).toEqual([at(thread)]);
    expect(await found(reader, word)).toEqual([]);
    const elsewhere = await aUnit(source, { under: county });
    await source.query('UPDATE identity.staff SET unit_id = $2 WHERE id = $1', [townsman.id, elsewhere.id]);
    expect(await found(await asViewer(source, townsman), word)).toEqual([]);
  });

  it('holds a letter only for its addressee, their delegates and its author by name', async () => {
    const word = aWordOfItsOwn();
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const delegate = await aStaffMember(source, { at: county, roles: [{ role: 'DELEGATE', onBehalfOf: leader }] });
    const administrator = await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR', 'LEADER'] });
    const letter = await aThread(source, { by: member, to: leader, letter: true, body: word }, forum);
    for (const entitled of [leader, delegate, member])
      expect(await found(await asViewer(source, entitled), word)).toEqual([at(letter)]);
    for (const someone of [reader, moderator, await asViewer(source, administrator)])
      expect(await found(someone, word)).toEqual([]);
  });
});

describe('an author', () => {
  it('is found by what they said under their public name, never by anonymous or confidential words', async () => {
    const word = aWordOfItsOwn();
    const named = await aThreadHere({ body: word });
    const confidential = await aThreadHere({ body: word, voice: Voice.CONFIDENTIAL });
    const windows = new Windows(source, forum, 1_795_000_800);
    const item = aThreadItem(board, { body: word });
    await windows.publish(item);
    const all = [at(named), at(confidential), `${item.threadId}#1`];
    expect(new Set(await found(reader, word))).toEqual(new Set(all));
    for (const someone of [reader, author, moderator])
      expect(await found(someone, word, { author: member.name })).toEqual([at(named)]);
    expect(await found(reader, null, { author: member.name, order: 'NEWEST' })).not.toContain(`${item.threadId}#1`);
  });

  it('who is anonymous leaves in the index only what stands in the post', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const windows = new Windows(source, forum, 1_795_001_400);
    const [item, letter] = [aThreadItem(board), aLetterItem(leader)];
    await windows.publish(item, letter);
    const rows = await source.query<{ same: boolean; transactions: string }[]>(
      `SELECT bool_and(s.posted_at = p.posted_at) AS same, count(DISTINCT s.xmin::text) AS transactions
       FROM forum.post_search s JOIN forum.post p USING (thread_id, seq) WHERE s.thread_id = ANY($1)`,
      [[item.threadId, letter.threadId]],
    );
    expect(rows).toEqual([{ same: true, transactions: '1' }]);
  });
});

describe('narrowing', () => {
  it('asks for board, kind, unit, day and answer, alone and with a text', async () => {
    const word = aWordOfItsOwn();
    const other = await aBoard(source, { at: county });
    const here = await aThreadHere({ body: word, kind: 'SUGGESTION', toUnit: town });
    clock.set(new Date('2026-12-01T16:00:00Z'));
    const there = await aThreadHere({ body: word, on: other, kind: 'QUESTION' });
    const both = [at(there), at(here)];
    const cases: [Asked, string[]][] = [
      [{}, both],
      [{ board: other.slug }, [at(there)]],
      [{ kind: 'SUGGESTION' }, [at(here)]],
      [{ unitId: town.id }, [at(here)]],
      // Midnight in Shanghai: the second of December has begun.
      [{ since: '2026-12-02' }, [at(there)]],
      [{ until: '2026-12-01' }, [at(here)]],
      [{ answered: false }, both],
      [{ answered: true }, []],
    ];
    for (const [asked, expected] of cases)
      for (const order of ['NEWEST', 'RELEVANCE'] as const)
        expect(await found(reader, word, { ...asked, order })).toEqual(expected);
    expect(await found(reader, null, { board: other.slug })).toEqual([at(there)]);
  });

  it.each([
    ['unitId', { unitId: 'x' }],
    ['author', { author: '\0' }],
    ['first', { first: 101 }],
    ['after', { after: Buffer.from('[1,"x","y",2]').toString('base64url') }],
  ])('refuses a wrong %s', async (field, asked) => {
    await expect(find(reader, '路', asked)).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { field } });
  });
});

describe('paging', () => {
  it.each(['NEWEST', 'RELEVANCE'] as const)('brings everything once, %s', async (order) => {
    const word = aWordOfItsOwn();
    const thread = await aThreadHere({ body: word });
    for (let number = 1; number <= 6; number += 1) await aReply(forum, author, thread.id, word.repeat(number));
    const places: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo } = await find(reader, word, { order, first: 2, after });
      places.push(...edges.map(({ node }) => at(thread, node.post.seq)));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(places).toHaveLength(7);
    expect(new Set(places).size).toBe(7);
  });
});

describe('threads like a title', () => {
  const like = async (viewer: Viewer, title: string): Promise<string[]> =>
    (await forum.similar.to(viewer, title)).map(({ id }) => id);

  it('share at least half of its words, the most alike first', async () => {
    const near = await aThreadHere({ title: '自来水管道夜里漏水', body: '水表还在转。' });
    const nearer = await aThreadHere({ title: '南街自来水管道漏水没人修', body: '报过两次。' });
    await aThreadHere({ title: '南街的路灯', body: '晚上看不见。' });
    expect(await like(reader, '南街自来水管道漏水')).toEqual([nearer.id, near.id]);
    expect(await like(reader, '1234 的')).toEqual([]);
  });

  it('are those the viewer may read, stand, and are no letters', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const title = '拖拉机补贴迟迟不到账';
    const [open, narrow, hidden] = [
      await aThreadHere({ title }),
      await aThreadHere({ title, within: town }),
      await aThreadHere({ title }),
    ];
    await aThread(source, { by: member, to: leader, letter: true, title }, forum);
    await forum.moderation.hide(moderator, { threadId: hidden.id, reason: '涉及个人隐私' });
    expect(await like(reader, title)).toEqual([open.id]);
    expect(new Set(await like(author, title))).toEqual(new Set([open.id, narrow.id]));
  });
});

describe('any piece of any visible post', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...Array.from(`食堂排队太久的路abAB12 。，“”"'\\\\-%_*𠮷🙂é`)),
    minLength: 4,
    maxLength: 60,
  });

  it('finds it for whoever may read it, and for nobody else', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const people = [reader, author, moderator, await asViewer(source, leader)];
    people.push(await asViewer(source, await aStaffMember(source)));
    const audiences = [{ on: board }, { on: board, within: town }, { to: leader, letter: true }];
    await fc.assert(
      fc.asyncProperty(
        characters,
        fc.constantFrom(...audiences),
        fc.nat(),
        fc.nat(),
        async (body, audience, from, length) => {
          const points = Array.from(plainTextOf(body));
          fc.pre(points.length > 0);
          const start = from % points.length;
          const piece = points.slice(start, start + 1 + (length % (points.length - start))).join('');
          fc.pre(piece.trim() !== '');
          // Later than all before it: only the three newest are asked for.
          clock.advance(1000);
          const thread = await aThread(source, { by: member, body, ...audience }, forum);
          for (const viewer of people) {
            const may = mayRead(viewer, factsOf(thread));
            expect((await found(viewer, piece, { order: 'NEWEST', first: 3 })).includes(at(thread))).toBe(may);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
