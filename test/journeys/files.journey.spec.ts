import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '#contracts';
import { aDocx, aPdf } from '#files/testing';
import { aPhoto } from '#pictures/testing';
import { aCounty, aThread, type County, type PersonName } from './world/county.js';
import { RunningApi } from './world/running-api.js';

const TUS = 'application/offset+octet-stream';
const { piece } = limits.uploads;
const NAME = '关于修路的通知（定稿）.pdf';
const REPLY = `mutation ($input: ReplyInput!) { reply(input: $input) { seq documents { id name size url } images { url width alt } } }`;

interface Said {
  seq: number;
  documents: { id: string; name: string; size: number; url: string }[];
  images: { url: string; width: number; alt: string }[];
}

/** From a person with a bad line to whoever may read the post. */
describe('files in posts by name', () => {
  let api: RunningApi;
  let county: County;
  let threadId: string;
  const pdf = aPdf(2 * piece + 1000);

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    ({ id: threadId } = await aThread(await county.as('staff'), { unitId: county.units.shiqiao }));
  });
  afterAll(() => api.stop());

  async function ask(name: PersonName | 'guest', path: string, init: RequestInit = {}): Promise<Response> {
    const { cookie } = await county.as(name);
    const headers = new Headers(init.headers);
    headers.set('accept-language', 'zh-CN');
    if (cookie !== null) headers.set('cookie', cookie);
    return fetch(`${api.origin}${path}`, { ...init, headers });
  }
  const begin = (name: PersonName | 'guest', filename: string, size: number, more: Record<string, string> = {}) =>
    ask(name, '/uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(size),
        'upload-metadata': `filename ${Buffer.from(filename).toString('base64')}`,
        ...more,
      },
    });
  const append = (name: PersonName | 'guest', place: string, at: number, bytes: Buffer, signal?: AbortSignal) =>
    ask(name, place, {
      method: 'PATCH',
      headers: { 'content-type': TUS, 'upload-offset': String(at) },
      body: new Uint8Array(bytes),
      ...(signal === undefined ? {} : { signal }),
    });
  const offsetOf = async (place: string): Promise<number> =>
    Number((await ask('staff', place, { method: 'HEAD' })).headers.get('upload-offset'));
  const codeOf = async (response: Response): Promise<unknown> => {
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };
  async function send(filename: string, bytes: Buffer, by: PersonName = 'staff'): Promise<Response> {
    const begun = await begin(by, filename, bytes.length);
    return begun.status === 201 ? append(by, begun.headers.get('location') ?? '', 0, bytes) : begun;
  }
  const placeOf = async (filename: string, bytes: Buffer): Promise<string> => {
    const begun = await begin('staff', filename, bytes.length);
    const place = begun.headers.get('location') ?? '';
    for (let at = 0; at < bytes.length; at += piece) await append('staff', place, at, bytes.subarray(at, at + piece));
    return place;
  };
  const idIn = (place: string): string => place.split('/').at(-1) ?? '';
  const reply = async (attachments: { id: string; alt?: string }[]): Promise<Said> =>
    (await county.as('staff')).get<Said>(REPLY, {
      input: { clientId: randomUUID(), threadId, body: '材料在这里。', attachments },
    });

  it('go on from where the line broke', async () => {
    const begun = await begin('staff', NAME, pdf.length);
    const place = begun.headers.get('location') ?? '';
    expect([begun.status, place]).toEqual([201, expect.stringMatching(/^\/uploads\/[0-9a-f-]{36}$/)]);
    expect((await append('staff', place, 0, pdf.subarray(0, piece))).status).toBe(204);
    // The line breaks while the second piece is on its way: it may have come or not, and the sender asks.
    const broken = new AbortController();
    const second = append('staff', place, piece, pdf.subarray(piece, 2 * piece), broken.signal);
    broken.abort();
    await expect(second).rejects.toThrow();
    let at = await offsetOf(place);
    expect([piece, 2 * piece]).toContain(at);
    expect(await codeOf(await append('staff', place, at - piece, pdf.subarray(0, 5)))).toEqual([409, 'CONFLICT']);
    while (at < pdf.length) {
      const response = await append('staff', place, at, pdf.subarray(at, at + piece));
      at = response.status === 204 ? Number(response.headers.get('upload-offset')) : await offsetOf(place);
    }
    const said = await reply([{ id: idIn(place) }]);
    expect(said.documents).toMatchObject([{ name: NAME, size: pdf.length }]);
    expect((await ask('staff', place, { method: 'HEAD' })).status).toBe(404);
  });

  it('are served to whoever may read the post, whole or in part, to be saved under their names', async () => {
    const { documents } = await reply([{ id: idIn(await placeOf(NAME, pdf)) }]);
    const url = documents[0]?.url ?? '';
    const whole = await ask('staff', url);
    expect(whole.status).toBe(200);
    expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': expect.stringContaining(
        `attachment; filename="_.pdf"; filename*=UTF-8''%E5%85%B3`,
      ) as unknown as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
    const part = await ask('staff', url, { headers: { range: 'bytes=5-8' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 5-8/${pdf.length}`,
      '1.7\n',
    ]);
    expect((await ask('staff', url, { headers: { range: `bytes=${pdf.length}-` } })).status).toBe(416);
    expect((await ask('staff', url, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status).toBe(
      304,
    );
    for (const name of ['outsider', 'newcomer', 'guest'] as const)
      expect(await codeOf(await ask(name, url))).toEqual([404, 'NOT_FOUND']);
  });

  it('are gone the moment the post is hidden, and stay for whoever judges it', async () => {
    const { seq, documents } = await reply([{ id: idIn(await placeOf('方案.docx', aDocx())) }]);
    const url = documents[0]?.url ?? '';
    expect((await ask('staff', url)).status).toBe(200);
    const act = 'mutation ($input: ModerateInput!) { hide(input: $input) { id } }';
    await (await county.as('moderator')).get(act, { input: { threadId, seq, reason: '里面有身份证号' } });
    expect((await ask('administrator', url)).status).toBe(404);
    expect((await ask('moderator', url)).status).toBe(200);
  });

  it('that are pictures stand in the post, made anew', async () => {
    const photo = await aPhoto({ width: 320, height: 240, canary: 'CANARY-26.6477N' });
    const { images } = await reply([{ id: idIn(await placeOf('IMG_20261123.jpg', photo)), alt: '塌了的路肩' }]);
    expect(images).toMatchObject([{ width: 320, alt: '塌了的路肩' }]);
    const response = await ask('staff', images[0]?.url ?? '');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(Buffer.from(await response.arrayBuffer()).includes('CANARY')).toBe(false);
  });

  it('of another kind, or too large, are refused in words', async () => {
    expect(await codeOf(await send('程序.exe', Buffer.from('MZ')))).toEqual([415, 'FILE_TYPE_REFUSED']);
    expect(await codeOf(await send('假的.pdf', Buffer.from('<script>')))).toEqual([415, 'FILE_TYPE_REFUSED']);
    expect(await codeOf(await send('假的.png', Buffer.from('<svg/>')))).toEqual([415, 'IMAGE_UNREADABLE']);
    const large = await begin('staff', '太大.pdf', 1024 * 1024 + 1);
    const { errors } = (await large.json()) as { errors: { message: string }[] };
    expect([large.status, errors[0]?.message]).toEqual([413, '「太大.pdf」太大，每个文档最多 1 MB。']);
    expect(await codeOf(await begin('staff', '空.pdf', 0))).toEqual([400, 'INVALID_INPUT']);
  });

  it('are their sender’s alone until they are posted', async () => {
    const place = await placeOf(NAME, aPdf());
    for (const name of ['moderator', 'administrator'] as const) {
      expect((await ask(name, place, { method: 'HEAD' })).status).toBe(404);
      expect(await codeOf(await append(name, place, 64, Buffer.alloc(0)))).toEqual([404, 'NOT_FOUND']);
    }
    expect(await codeOf(await ask('staff', `/files/${idIn(place)}`))).toEqual([404, 'NOT_FOUND']);
    expect((await ask('staff', place, { method: 'DELETE' })).status).toBe(204);
    expect((await ask('staff', place, { method: 'HEAD' })).status).toBe(404);
  });

  it('are taken from signed-in members and from our own pages alone', async () => {
    expect(await codeOf(await begin('guest', NAME, 10))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await begin('newcomer', NAME, 10))).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    expect((await begin('staff', NAME, 10, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const place = (await begin('staff', NAME, 10)).headers.get('location') ?? '';
    const plain = { method: 'PATCH', headers: { 'content-type': 'text/plain', 'upload-offset': '0' }, body: 'x' };
    expect(await codeOf(await ask('staff', place, plain))).toEqual([400, 'INVALID_INPUT']);
  });
});
