import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cases } from '#casework';
import { LedgerWorld } from '#casework/testing';
import type { LedgerPerson } from '#casework/testing';
import { CaseStatus } from '#contracts';
import { aForum } from '#forum/testing';
import { asViewer } from '#identity/testing';
import type { SearchFilter } from './search.inputs.js';
import { Search } from './search.js';

let world: LedgerWorld;
let search: Search;

beforeAll(async () => {
  world = await LedgerWorld.make();
  const { search: posts, database, threads } = aForum(world.source, world.clock);
  search = new Search(posts, new Cases(database, threads));
});
afterAll(() => world.end());

const TAG = 'mutation ($input: TagForActionInput!) { tagForAction(input: $input) { id number version } }';
const MOVE = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { status } }';

interface Tagged {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

async function tagged(threadId: string, slug: string): Promise<Tagged> {
  const tag = (await world.tags()).find((one) => one.slug === slug);
  return (await world.ask<Tagged>('moderator', TAG, { input: { threadId, tagIds: [tag?.id], note: '请主管单位办理' } }))
    .data;
}

async function find(who: LedgerPerson, text: string | null, filter: SearchFilter = {}): Promise<string[]> {
  const viewer = await asViewer(world.source, world.people[who]);
  const page = { order: 'RELEVANCE', first: null, after: null } as const;
  const { edges } = await search.find(viewer, { text, filter, ...page });
  return edges.map(({ node }) => node.thread.id);
}

describe('a case number', () => {
  it('finds its thread, before a post that only speaks of it, in any width and case', async () => {
    const threadId = await world.aThread();
    const { number } = await tagged(threadId, 'roads');
    const speaking = await world.aThread({ body: `请问 ${number} 办得怎么样了？` });
    for (const text of [number, number.toLowerCase(), ` ${number.replace('AJ', 'ＡＪ')} `])
      expect(await find('colleague', text)).toEqual([threadId, speaking]);
  });

  it('finds nothing for those who may not read the thread, and nothing once it is hidden', async () => {
    const threadId = await world.aThread();
    const { number } = await tagged(threadId, 'roads');
    expect(await find('colleague', number)).toEqual([threadId]);
    expect(await find('stranger', number)).toEqual([]);
    const hide = 'mutation ($input: ModerateInput!) { hide(input: $input) { __typename } }';
    await world.ask('moderator', hide, { input: { threadId, reason: '涉及个人隐私' } });
    expect(await find('colleague', number)).toEqual([]);
  });
});

describe('what casework knows of a thread', () => {
  it('narrows a search by status and tag', async () => {
    const body = '村口的桥栏杆断了一截。';
    const [moved, waiting, untagged] = [
      await world.aThread({ body }),
      await world.aThread({ body }),
      await world.aThread({ body }),
    ];
    const { id: caseId, version } = await tagged(moved, 'roads');
    await tagged(waiting, 'housing');
    const move = { caseId, version, move: 'ACCEPT', category: 'PROBLEM' };
    expect((await world.ask('triage', MOVE, { input: move })).refusal).toBeUndefined();
    expect(new Set(await find('colleague', '桥栏杆'))).toEqual(new Set([moved, waiting, untagged]));
    expect(await find('colleague', '桥栏杆', { status: [CaseStatus.ACCEPTED] })).toEqual([moved]);
    expect(await find('colleague', '桥栏杆', { tag: 'housing' })).toEqual([waiting]);
    expect(await find('colleague', null, { tag: 'housing' })).toEqual([waiting]);
    expect(await find('stranger', '桥栏杆', { tag: 'housing' })).toEqual([]);
  });
});

describe('asking for nothing', () => {
  it.each([null, '', '　 '])('is refused: %j', async (text) => {
    await expect(find('colleague', text)).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { field: 'text' } });
  });
});
