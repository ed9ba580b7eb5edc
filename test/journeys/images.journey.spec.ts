import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '#platform';
import { aPhoto, aThread, TestIssuer, withImages, withMakerNote } from '#redemption/testing';
import { buildSubmission, epochBefore, epochOf } from '#tokens';
import { AnonymousSide } from './world/anonymous-side.js';
import { aCounty, type County } from './world/county.js';
import { RunningApi } from './world/running-api.js';

const canary = 'CANARY-26.6477N-104.2514E';

/** From an author nobody knows to whoever may read the post. */
describe('a photograph in an anonymous post', () => {
  let api: RunningApi;
  let county: County;
  let anonymous: AnonymousSide;
  let photo: Buffer;
  let threadId: string;
  let url: string;

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    anonymous = await AnonymousSide.of(api);
    const source = await api.database.open();
    const issuer = await TestIssuer.publish(source, { epoch: epochBefore(epochOf(dayOf(new Date()))), generation: 99 });
    await anonymous.redeemer.status();
    photo = withMakerNote(await aPhoto({ width: 320, height: 240, canary }), canary);
    const { signed: images, imageData } = withImages([photo]);
    const made = buildSubmission(await issuer.token(), { openThread: aThread({ board: 'roads', images }) });
    await anonymous.redeemer.submit({ ...made.input, imageData });
    await anonymous.endWindow();
    ({ threadId } = made);
  });
  afterAll(async () => {
    await anonymous.close();
    await api.stop();
  });

  async function fetchAs(name: 'outsider' | 'moderator' | null, headers: Record<string, string> = {}) {
    const cookie = name === null ? null : (await county.as(name)).cookie;
    return fetch(`${api.origin}${url}`, { headers: { ...headers, ...(cookie === null ? {} : { cookie }) } });
  }

  it('stands in the post with its size and its words', async () => {
    const query = 'query ($id: ID!) { thread(id: $id) { opening { images { url width height alt } } } }';
    const thread = await (await county.as('outsider')).get(query, { id: threadId });
    expect(thread).toMatchObject({ opening: { images: [{ width: 320, height: 240, alt: '第1张' }] } });
    url = (thread as { opening: { images: { url: string }[] } }).opening.images[0]?.url ?? '';
  });

  it('is served to whoever may read the post, as a picture and nothing else', async () => {
    const response = await fetchAs('outsider');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(bytes.includes(canary)).toBe(false);
    const again = await fetchAs('outsider', { 'if-none-match': response.headers.get('etag') ?? '' });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('left nothing of the telephone in the database', async () => {
    const source = await api.database.open();
    const tables = await source.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname IN ('anonymous', 'forum', 'platform', 'casework')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const searched = [canary, Buffer.from(canary).toString('hex'), Buffer.from(canary).toString('base64').slice(0, 30)];
    for (const { name } of tables) {
      const found = await source.query<unknown[]>(`SELECT 1 FROM ${name} AS row WHERE row::text LIKE ANY ($1)`, [
        searched.map((text) => `%${text}%`),
      ]);
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('is absent for guests, and for everyone once a moderator hid the thread', async () => {
    expect((await fetchAs(null)).status).toBe(404);
    const known = { 'if-none-match': (await fetchAs('outsider')).headers.get('etag') ?? '' };
    const hide = 'mutation ($input: ModerateInput!) { hide(input: $input) { id } }';
    const input = { threadId, reason: '照片里有车牌' };
    const answer = await (await county.as('moderator')).ask({ query: hide, variables: { input } });
    expect(answer.errors).toBeUndefined();
    expect((await fetchAs('outsider', known)).status).toBe(404);
    expect((await fetchAs('moderator')).status).toBe(200);
  });
});
