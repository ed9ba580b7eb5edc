import { once } from 'node:events';
import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadAnonymousConfig } from '#platform';
import { Redemption } from '#redemption';
import { aThread, aWorld, type World } from '#redemption/testing';
import { buildSignedRead, buildSubmission } from '#tokens';
import { openAnonymousApp } from './open-anonymous-app.js';

const TODAY = '{ anonymity { today } }';
const LARGEST = 3_000_000;

describe('a stranger who means no good', () => {
  let world: World;
  let app: NestFastifyApplication;
  let origin: string;

  beforeAll(async () => {
    world = await aWorld();
    const config = loadAnonymousConfig({
      ANONYMOUS_DATABASE_URL: world.database.anonymousUrl,
      SPOOL_DIRECTORY: world.settings.spoolDirectory,
      SPOOL_KEY: world.settings.spoolKey.toString('base64'),
    });
    app = await openAnonymousApp(config, world.clock, false);
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
    await app.get(Redemption).gathering.tick();
    await app.get(Redemption).keys.refresh();
  });
  afterEach(async () => {
    // Whatever was tried, whoever comes next is served.
    expect(await ask({ query: TODAY })).toEqual([200, { data: { anonymity: { today: '2026-11-23' } } }]);
  });
  afterAll(async () => {
    await app.get(Redemption).gathering.stop();
    await app.close();
    await world.close();
  });

  async function ask(body: unknown, headers: Record<string, string> = {}): Promise<[number, unknown]> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return [response.status, await response.json()];
  }
  const refused = (code: string): unknown => expect.objectContaining({ errors: [errorOf(code)] });
  const errorOf = (code: string): unknown =>
    expect.objectContaining({ extensions: expect.objectContaining({ code }) as unknown });

  /** Exactly these bytes on the line. @returns the status of the answer, and its body */
  async function say(...lines: readonly string[]): Promise<[number, string]> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.end(lines.join('\r\n'));
    await once(socket, 'close');
    return [Number(heard.split(' ')[1]), heard.split('\r\n\r\n').slice(1).join('')];
  }
  const POST = ['POST /graphql HTTP/1.1', 'host: x', 'connection: close', 'content-type: application/json'];
  const BODY = JSON.stringify({ query: TODAY });
  const sized = ['content-length: ' + String(BODY.length), '', BODY];

  it('asks one thing at a time, not by the hundred', async () => {
    expect(await ask([{ query: TODAY }, { query: TODAY }])).toEqual([400, refused('BAD_REQUEST')]);
    const aliases = Array.from({ length: 16 }, (_, at) => `a${at}: anonymity { today }`).join(' ');
    expect(await ask({ query: `{ ${aliases} }` })).toEqual([400, refused('BAD_REQUEST')]);
    expect(await ask({ query: `{ ${'anonymity { today } '.repeat(1_000)} }` })).toEqual([400, refused('BAD_REQUEST')]);
    const cycle = `{ anonymity { ...a } } fragment a on AnonymousStatus { ...b } fragment b on AnonymousStatus { ...a }`;
    expect(await ask({ query: cycle })).toEqual([400, refused('BAD_REQUEST')]);
  });

  it('leaves no query here to ask by its name later', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const [, answer] = await ask({ extensions });
    expect(answer).toEqual(refused('BAD_REQUEST'));
    expect(JSON.stringify(answer)).not.toContain('NotFound');
  });

  it('asks nothing in an address', async () => {
    const address = `${origin}/graphql?query=${encodeURIComponent(TODAY)}`;
    for (const headers of [{}, { 'apollo-require-preflight': '1' }, { 'content-type': 'application/json' }]) {
      const response = await fetch(address, { headers });
      expect([response.status, await response.json()]).toEqual([405, refused('BAD_REQUEST')]);
    }
  });

  it('cannot bring the process down with a body', async () => {
    const depth = 900_000;
    const nested = `{"query":"query ($i: SignedRead!) { receipt(input: $i) { threadId } }","variables":{"i":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    expect(await ask(nested)).toEqual([400, refused('BAD_REQUEST')]);
    expect((await ask(`{"query":"${TODAY}","__proto__":{"data":1}}`))[0]).toBe(400);
    expect((await ask({ query: TODAY }, { 'content-type': 'multipart/form-data; boundary=x' }))[0]).toBe(415);
    const [status] = await say(
      ...POST,
      'transfer-encoding: chunked',
      '',
      LARGEST.toString(16),
      ' '.repeat(LARGEST),
      '0',
      '',
      '',
    );
    expect(status).toBe(413);
    expect((await say(...POST, `content-length: ${LARGEST}`, '', ''))[0]).toBe(413);
  });

  it('may not take for ever to send one', () => {
    const server = app.getHttpServer();
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeGreaterThan(0);
  });

  it.each([
    ['written otherwise', 'COOKIE: session=a'],
    ['without a value', 'cookie:'],
    ['twice', 'cookie: a=b\r\ncookie: c=d'],
    ['for the other kind', 'AUTHORIZATION: Basic YTpi'],
  ])('gets no credentials in: %s', async (_, header) => {
    const [status, body] = await say(...POST, header, ...sized);
    expect([status, JSON.parse(body)]).toEqual([400, refused('CREDENTIALS_NOT_ALLOWED')]);
  });

  it.each([
    ['behind a folded line', ['x-a: b', ' cookie: a=b', ...sized]],
    ['with a blank before the colon', ['cookie : a=b', ...sized]],
    [
      'in a second request that hides in the first',
      ['content-length: 5', 'transfer-encoding: chunked', '', '0', '', 'X'],
    ],
  ])('smuggles nothing in %s', async (_, lines) => {
    expect((await say(...POST, ...lines))[0]).toBe(400);
  });

  it('learns from a stolen submission or read nothing but what its owner knows, and changes nothing with it', async () => {
    const { input, receipt } = buildSubmission(await world.issuer.token(), { openThread: aThread() });
    const mutation = 'mutation ($input: Submission!) { submit(input: $input) { threadId seq publishedBy } }';
    const owner = ask({ query: mutation, variables: { input } });
    const place = { authorKey: input.authorKey, seq: 1 };
    while (app.get(Redemption).gathering.find(place) === undefined) await ask({ query: TODAY });
    const thief = ask({ query: mutation, variables: { input } });
    const turned = { ...input, openThread: aThread({ body: '别的话。' }) };
    expect(await ask({ query: mutation, variables: { input: turned } })).toEqual([200, refused('SIGNATURE_INVALID')]);
    await app.get(Redemption).gathering.tick();
    expect(await thief).toEqual(await owner);
    expect(app.get(Redemption).gathering.of(input.authorKey)).toHaveLength(1);
    const read = buildSignedRead(receipt, 'receipt', '2026-11-23');
    const letter = {
      query: 'query ($input: SignedRead!) { letter(input: $input) { threadId } }',
      variables: { input: read },
    };
    expect(await ask(letter)).toEqual([200, refused('SIGNATURE_INVALID')]);
  });
});
