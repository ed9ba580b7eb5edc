import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { aThread as anAnonymousThread } from '#redemption/testing';
import { AnonymousSide } from './world/anonymous-side.js';
import { aCounty, aReply, aThread, people, type County } from './world/county.js';
import { Device } from './world/device.js';
import { callOf, schemaOf } from './world/generated-call.js';
import { RunningApi } from './world/running-api.js';
import { until } from './live/until.js';
import { Watching } from './live/watching.js';

/** They answer about members, whatever anybody wrote. */
const ABOUT_MEMBERS = ['staff', 'peopleNamed'];
const TITLE = '夜班津贴三个月没有发';

/** What everybody is told, asked for by everybody, field for field: a name put there by mistake would stand in it. */
describe('whoever wrote a thread', () => {
  let api: RunningApi;
  let county: County;
  let schema: GraphQLSchema;
  let anonymous: AnonymousSide;
  let watching: Watching[] = [];

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    schema = await schemaOf(await county.as('administrator'));
    anonymous = await AnonymousSide.of(api);
  });
  afterEach(() => watching.splice(0).forEach((watcher) => watcher.close()));
  afterAll(async () => {
    await anonymous.close();
    await api.stop();
  });

  async function watch(): Promise<void> {
    const observers = ['moderator', 'leader', 'outsider'] as const;
    watching = await Promise.all(
      observers.map(async (name) => Watching.at(api.origin, (await county.as(name)).cookie ?? '')),
    );
  }

  /** Everything that reading the thread from every side gives to everybody else, and every frame that told of it. */
  async function everythingTold(threadId: string): Promise<string> {
    await until(() => watching.every((watcher) => watcher.of(threadId).length > 0));
    const given = { threadId, id: threadId, ids: [threadId], text: TITLE, title: TITLE, board: 'roads', mine: false };
    const asked = api.operations().filter(({ type, name }) => type === 'Query' && !ABOUT_MEMBERS.includes(name));
    const told: unknown[] = watching.map(({ frames }) => frames);
    for (const name of people.filter((each) => each !== 'staff' && each !== 'newcomer'))
      for (const filling of ['required', 'all'] as const)
        for (const operation of asked) {
          const { query, variables } = callOf(schema, operation, filling, given);
          told.push(await (await county.as(name)).ask({ query, variables: variables ?? {} }));
        }
    return JSON.stringify(told);
  }

  it('stands in nothing that anybody is told when they spoke anonymously, and would be found by name', async () => {
    const marks = [county.staff.staff, '林小满', 'linxiaoman', '公路养护员'];
    await watch();
    const device = new Device(await county.as('staff'), anonymous.redeemer);
    await device.client.collect();
    const spoken = await device.client.speak({ openThread: anAnonymousThread({ board: 'roads', title: TITLE }) });
    await anonymous.endWindow();
    await aReply(await county.as('outsider'), spoken.threadId, '我们也没有发。');
    const answer = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
    const body = '本月补发。';
    await (
      await county.as('leader')
    ).get(answer, { input: { clientId: randomUUID(), threadId: spoken.threadId, body } });
    const told = await everythingTold(spoken.threadId);
    expect(told).toContain(TITLE);
    expect(told).toContain('ANONYMOUS');
    expect(marks.filter((mark) => told.includes(mark))).toEqual([]);

    const named = await aThread(await county.as('staff'), { title: TITLE });
    await aReply(await county.as('outsider'), named.id);
    const found = await everythingTold(named.id);
    expect(marks.slice(0, 2).filter((mark) => !found.includes(mark))).toEqual([]);
  });

  it('has another name and another key in every anonymous thread', async () => {
    const device = new Device(await county.as('leader'), anonymous.redeemer);
    await device.client.collect();
    const spoken: string[] = [];
    for (let n = 0; n < 3; n += 1)
      spoken.push((await device.client.speak({ openThread: anAnonymousThread({ board: 'roads' }) })).threadId);
    await anonymous.endWindow();
    const reader = await county.as('outsider');
    const name = 'query ($id: ID!) { thread(id: $id) { author { name } } }';
    const names = await Promise.all(
      spoken.map(async (id) => (await reader.get<{ author: { name: string } }>(name, { id })).author.name),
    );
    const digest = await reader.get<{ threadId: string; authorKey: string }[]>(
      '{ anonymousDigest { threadId authorKey } }',
    );
    const keys = digest.filter(({ threadId }) => spoken.includes(threadId)).map(({ authorKey }) => authorKey);
    expect([new Set(names).size, new Set(keys).size]).toEqual([3, 3]);
  });
});
