import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { aCounty, type County } from './world/county.js';
import { RunningApi } from './world/running-api.js';

/** What a header may carry: anything printable, and bytes above it. */
const printable = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }));
const aHeader = fc.string({ unit: printable.map((code) => String.fromCharCode(code)), maxLength: 300 });

describe('broken credentials', () => {
  let api: RunningApi;
  let county: County;
  let session: string;

  beforeAll(async () => {
    api = await RunningApi.start();
    county = await aCounty(api);
    session = (await county.as('staff')).cookie ?? '';
  });
  afterAll(() => api.stop());

  /** A true session that was cut, added to or spelt otherwise. */
  const nearly = fc.tuple(fc.nat(60), aHeader).map(([at, put]) => `${session.slice(0, at)}${put}${session.slice(at)}`);
  const broken = fc.oneof(
    aHeader,
    aHeader.map((value) => `xinqiao_session=${value}`),
    nearly,
    fc.constantFrom('xinqiao_session=%', 'xinqiao_session=%00', 'xinqiao_session=__proto__', '=;=;=', ';;;'),
  );
  const headers = fc.record({ cookie: broken, authorization: aHeader }, { requiredKeys: ['cookie'] });

  const asks: readonly ((given: Record<string, string>) => Promise<Response>)[] = [
    (given) =>
      fetch(`${api.origin}/graphql`, {
        method: 'POST',
        headers: { ...given, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      }),
    (given) => fetch(`${api.origin}/`, { headers: given }),
    (given) => fetch(`${api.origin}/files/${crypto.randomUUID()}`, { headers: given }),
    (given) => fetch(`${api.origin}/images/${crypto.randomUUID()}`, { headers: given }),
    (given) =>
      fetch(`${api.origin}/uploads`, {
        method: 'POST',
        headers: { ...given, 'tus-resumable': '1.0.0', 'upload-length': '10' },
      }),
    (given) => fetch(`${api.origin}/live/?EIO=4&transport=polling`, { headers: given }),
  ];

  it('are a guest or a refusal at every door, never a failure', async () => {
    // The true one is somebody, so that nobody is a guest here because nobody is let in.
    const known = await asks[0]?.({ cookie: session });
    expect(await known?.json()).toEqual({ data: { viewer: { id: county.staff.staff } } });
    await fc.assert(
      fc.asyncProperty(headers, async (given) => {
        fc.pre(!given.cookie.includes(session));
        const [asked, ...others] = await Promise.all(asks.map((ask) => ask(given)));
        expect([asked?.status, await asked?.json()]).toEqual([200, { data: { viewer: null } }]);
        expect(others.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('open no line', async () => {
    for (const cookie of ['', 'xinqiao_session=', 'xinqiao_session=%', `${session}x`, session.slice(0, -1)]) {
      const socket = io(api.origin, {
        path: '/live',
        transports: ['websocket'],
        extraHeaders: { cookie },
        forceNew: true,
        reconnection: false,
      });
      const became = await new Promise<string>((tell) => {
        socket.on('connect', () => tell('connected'));
        socket.on('connect_error', () => tell('refused'));
        socket.on('disconnect', () => tell('refused'));
      });
      socket.disconnect();
      expect([cookie, became]).toEqual([cookie, 'refused']);
    }
  });
});
