import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '#files/testing';
import { Watching } from './live/watching.js';
import { until } from './live/until.js';
import { aCounty, aReply, aThread, type County } from './world/county.js';
import { RunningApi } from './world/running-api.js';

const WORDS = '渡槽漏水的照片';
const MOVE = 'mutation ($id: ID!, $input: StaffInput!) { updateStaff(id: $id, input: $input) { id } }';

/** Someone who belonged to a town, spoke there, and was transferred: everything that leads back is tried. */
describe('whoever loses the right to read a thread', () => {
  let api: RunningApi;
  let county: County;
  let threadId: string;
  let file: string;
  let watching: Watching;
  let stays: Watching;

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    await belongTo(county.units.shiqiao);
    ({ id: threadId } = await aThread(await county.as('staff'), { title: WORDS, unitId: county.units.shiqiao }));
    const own = await aReply(await county.as('outsider'), threadId, '我去看过，是真的。');
    await aReply(await county.as('staff'), threadId, '谢谢你跑一趟。', own);
    file = await aDocument();
    watching = await Watching.at(api.origin, (await county.as('outsider')).cookie ?? '', threadId);
    stays = await Watching.at(api.origin, (await county.as('staff')).cookie ?? '', threadId);
  });
  afterAll(async () => {
    watching.close();
    stays.close();
    await api.stop();
  });

  async function belongTo(unitId: string): Promise<void> {
    const input = { loginName: 'hejianguo', name: '何建国', title: null, unitId };
    await (await county.as('administrator')).get(MOVE, { id: county.staff.outsider, input });
  }

  async function aDocument(): Promise<string> {
    const { cookie } = await county.as('staff');
    const bytes = aPdf();
    const sending = { cookie: cookie ?? '', 'tus-resumable': '1.0.0' };
    const named = `filename ${Buffer.from('勘查.pdf').toString('base64')}`;
    const begun = await fetch(`${api.origin}/uploads`, {
      method: 'POST',
      headers: { ...sending, 'upload-length': String(bytes.length), 'upload-metadata': named },
    });
    const place = begun.headers.get('location') ?? '';
    await fetch(`${api.origin}${place}`, {
      method: 'PATCH',
      headers: { ...sending, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
      body: new Uint8Array(bytes),
    });
    const reply = 'mutation ($input: ReplyInput!) { reply(input: $input) { documents { url } } }';
    const attachments = [{ id: place.split('/').at(-1) }];
    const input = { clientId: randomUUID(), threadId, body: '材料在这里。', attachments };
    const said = await (await county.as('staff')).get<{ documents: { url: string }[] }>(reply, { input });
    return said.documents[0]?.url ?? '';
  }

  /** What each way that leads to the thread gives them now: how many, or the status of the answer. */
  async function ways(): Promise<Record<string, number | null>> {
    const they = await county.as('outsider');
    const edges = async (query: string, variables: object = {}): Promise<number> =>
      (await they.get<{ edges: unknown[] }>(query, { ...variables })).edges.length;
    const thread = await they.get<object | null>('query ($id: ID!) { thread(id: $id) { id } }', { id: threadId });
    return {
      address: thread === null ? 0 : 1,
      search: await edges('query ($t: String!) { search(text: $t) { edges { cursor } } }', { t: WORDS }),
      notices: await edges('{ notices { edges { cursor } } }'),
      bookmarksAndFollows: await edges('query ($ids: [ID!]) { threads(filter: { ids: $ids }) { edges { cursor } } }', {
        ids: [threadId],
      }),
      list: await edges('{ threads(filter: { board: "roads" }) { edges { cursor } } }'),
      file: (await fetch(`${api.origin}${file}`, { headers: { cookie: they.cookie ?? '' } })).status,
    };
  }

  it('is out of every way that led there, the file and the open line with it, and in again with the right', async () => {
    const inside = { address: 1, search: 1, notices: 1, bookmarksAndFollows: 1, list: 1, file: 200 };
    expect(await ways()).toEqual(inside);
    await belongTo(county.units.liuxi);
    expect(await ways()).toEqual({
      address: 0,
      search: 0,
      notices: 0,
      bookmarksAndFollows: 0,
      list: 0,
      file: 404,
    });
    const last = await aReply(await county.as('staff'), threadId, '镇里下周来修。');
    const heard = (who: Watching): number[] =>
      who.of(threadId).flatMap(({ type, payload }) => (type === 'post.added' ? [payload.seq] : []));
    await until(() => heard(stays).includes(last) && watching.refused.length > 0);
    expect(heard(watching)).not.toContain(last);
    expect(await watching.subscribe(threadId)).toEqual({ ok: false, code: 'NOT_FOUND' });
    await belongTo(county.units.shiqiao);
    expect(await ways()).toEqual(inside);
  });
});
