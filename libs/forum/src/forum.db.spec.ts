import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { identityEntities, IdentityModule } from '#identity';
import { aStaffMember, aUnit, signedIn, type TestStaff, type TestUnit } from '#identity/testing';
import { apiGraphql, createHttpApp, loadConfig, PlatformModule } from '#platform';
import { countStatements, freshDatabase, type FreshDatabase } from '#platform/testing';
import { ForumModule } from './forum.module.js';
import { forumEntities } from './forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard } from './testing.js';

const THREAD_PAGE = `query ($id: ID!, $first: Int, $after: String) {
  thread(id: $id) {
    id kind title audience slot lastSeq postCount officialCount meTooCount version excerpt pinned locked viewerMeToo
    board { slug name voices viewerCan { openThread } } author { ...author }
    hidden { reason by on } viewerCan { reply replyOfficially tagForAction pin lock hide restore meToo }
    opening { ...post } officialReplies { ...post }
    posts(first: $first, after: $after) { edges { cursor node { ...post } } pageInfo { hasNextPage endCursor } totalCount }
  }
}
fragment author on Author { voice name unitName title avatarSeed staffId isOpener }
fragment post on Post {
  id threadId seq parentSeq rootSeq depth kind state author { ...author } office { unitName title date } body postedAt slot
  editedAt revision replyCount supportCount moderation { reason by on }
  viewer { supported can { reply edit delete hide restore support correct } }
}`;
const LIST = `query ($first: Int, $after: String) {
  threads(first: $first, after: $after) {
    edges { cursor node {
      id title excerpt kind postCount officialCount meTooCount lastActivityAt viewerMeToo
      author { name unitName avatarSeed } board { slug name } reachUnit { name path } addresseeUnit { name }
      addressee { name title } viewerCan { meToo }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let fresh: FreshDatabase;
let source: DataSource;
let app: NestFastifyApplication;
let origin: string;
let county: TestUnit;
let board: TestBoard;
let leader: TestStaff;
let someone: TestStaff;
let cookie: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  const config = loadConfig({ DATABASE_URL: fresh.url, KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') });

  @Module({ imports: [PlatformModule.forMain(config), IdentityModule, ForumModule, apiGraphql()] })
  class App {}

  app = await createHttpApp(App);
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  county = await aUnit(source, { name: '云河县' });
  board = await aBoard(source, { at: county });
  leader = await aStaffMember(source, { at: county, name: '周明远', title: '县长', roles: ['LEADER'] });
  someone = await aStaffMember(source, { at: county, name: '陈雨桐' });
  ({ cookie } = await signedIn(source, someone));
});
afterAll(async () => {
  await app.close();
  await fresh.drop();
});

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(query: string, variables: object = {}, as = cookie): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: as },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

describe('the API of the forum', () => {
  it('opens a thread, takes a reply and shows both', async () => {
    const opened = await ask('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id version } }', {
      input: {
        clientId: randomUUID(),
        board: board.slug,
        kind: 'PROBLEM',
        title: '进村的路坏了',
        body: '**雨天**走不了。',
        voice: 'NAMED',
        audience: 'ORGANISATION',
      },
    });
    expect(opened).toMatchObject({ data: { openThread: { version: 1 } } });
    const { id } = opened.data?.['openThread'] as { id: string };
    const replied = await ask(
      'mutation ($input: ReplyInput!) { reply(input: $input) { seq body viewer { can { edit } } } }',
      {
        input: { clientId: randomUUID(), threadId: id, body: '我们村也是。' },
      },
    );
    expect(replied).toEqual({ data: { reply: { seq: 2, body: '我们村也是。', viewer: { can: { edit: true } } } } });
    expect(await ask(THREAD_PAGE, { id })).toMatchObject({
      data: {
        thread: {
          title: '进村的路坏了',
          excerpt: '雨天走不了。',
          board: { slug: board.slug },
          author: { name: '陈雨桐', unitName: '云河县', isOpener: true },
          opening: { seq: 1, body: '**雨天**走不了。' },
          officialReplies: [],
          posts: { totalCount: 1, edges: [{ node: { seq: 2, parentSeq: null } }], pageInfo: { hasNextPage: false } },
        },
      },
    });
  });

  it('refuses guests, and gives absence for what may not be read', async () => {
    const thread = await aThread(source, { on: board, by: someone });
    const { cookie: stranger } = await signedIn(source, await aStaffMember(source));
    expect(await ask(THREAD_PAGE, { id: thread.id }, '')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await ask(THREAD_PAGE, { id: thread.id }, stranger)).toEqual({ data: { thread: null } });
    expect(await ask(THREAD_PAGE, { id: randomUUID() })).toEqual({ data: { thread: null } });
    expect(await ask('query ($s: String!) { board(slug: $s) { id } }', { s: board.slug }, stranger)).toEqual({
      data: { board: null },
    });
  });

  it('says in the reader’s language why it refuses', async () => {
    const input = { clientId: randomUUID(), threadId: randomUUID(), body: '好' };
    const refused = await ask('mutation ($input: ReplyInput!) { reply(input: $input) { seq } }', { input });
    expect(refused.errors).toMatchObject([
      { message: '内容不存在，或您无权查看。', extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('shows boards with their units, and what the viewer may do there', async () => {
    const { data } = await ask(
      '{ boards { slug unit { name } readUnit { path } postUnit { id } answerUnit { id } moderateUnit { id } viewerCan { openThread moderate configure } } }',
    );
    expect(data?.['boards']).toContainEqual({
      slug: board.slug,
      unit: { name: '云河县' },
      readUnit: { path: ['云河县'] },
      postUnit: { id: county.id },
      answerUnit: { id: county.id },
      moderateUnit: { id: county.id },
      viewerCan: { openThread: true, moderate: false, configure: false },
    });
  });

  it('names who would read a letter', async () => {
    const office = await aStaffMember(source, {
      at: county,
      name: '办公室李某',
      roles: [{ role: 'DELEGATE', onBehalfOf: leader }],
    });
    const { data } = await ask(
      'query ($input: ReadersInput!) { readers(input: $input) { everyone units people { name unit { name } } count } }',
      {
        input: { audience: 'LETTER', addresseeId: leader.id },
      },
    );
    const people = [
      { name: leader.name, unit: { name: '云河县' } },
      { name: office.name, unit: { name: '云河县' } },
    ];
    expect(data?.['readers']).toEqual({ everyone: false, units: [], people: expect.arrayContaining(people), count: 2 });
  });
});

describe('the number of statements', () => {
  /** Looking up who asks costs one; what is counted here is the rest. */
  const countedWithoutViewer = async (query: string, variables: object): Promise<number> => {
    await ask(query, variables);
    const alone = await countStatements(() => ask('{ __typename boards { id } }'));
    const all = await countStatements(async () => {
      expect((await ask(query, variables)).errors).toBeUndefined();
    });
    return all - (alone - 1);
  };

  it('of a thread page is two, for one post as for fifty', async () => {
    const forum = aForum(source);
    const short = await aThread(source, { on: board, by: someone, replies: 1 });
    const long = await aThread(source, { on: board, by: someone, replies: 50 });
    const { viewer } = await signedIn(source, leader);
    const reply = { clientId: randomUUID(), threadId: long.id, body: '同意试点。' };
    await forum.database.transaction((tx) => forum.officialReplies.publish(tx, viewer, reply));
    expect(await countedWithoutViewer(THREAD_PAGE, { id: short.id, first: 50 })).toBe(2);
    expect(await countedWithoutViewer(THREAD_PAGE, { id: long.id, first: 50 })).toBe(2);
  });

  it('of a list of thirty is three at most', async () => {
    for (let index = 0; index < 32; index += 1) {
      const by = await aStaffMember(source, { at: county });
      await aThread(source, { on: board, by, ...(index % 2 ? { to: leader } : { toUnit: county }) });
    }
    const { data } = await ask(LIST, { first: 30 });
    expect((data?.['threads'] as { edges: unknown[] }).edges).toHaveLength(30);
    expect(await countedWithoutViewer(LIST, { first: 30 })).toBeLessThanOrEqual(3);
  });

  it('of a reply stays what it is', async () => {
    const thread = await aThread(source, { on: board, by: someone, replies: 1 });
    const forum = aForum(source);
    const { viewer } = await signedIn(source, someone);
    // BEGIN, once?, thread, mute, limits, own latest, number, parent, post with text, words to find it by, event, COMMIT
    expect(await countStatements(() => aReply(forum, viewer, thread.id, '好', 2))).toBe(13);
  });
});
