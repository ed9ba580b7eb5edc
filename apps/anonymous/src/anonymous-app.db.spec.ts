import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadAnonymousConfig, type AnonymousConfig } from '#platform';
import { Redemption } from '#redemption';
import { aThread, aWorld, type World } from '#redemption/testing';
import { buildFollowUp, buildRating, buildReopening, buildSignedRead, buildSubmission } from '#tokens';
import { buildWithdrawal, httpRedeemer } from '#tokens';
import { openAnonymousApp } from './open-anonymous-app.js';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string; params: Record<string, unknown> } }[];
}

describe('the anonymous app', () => {
  let world: World;
  let app: NestFastifyApplication;
  let origin: string;
  let said: string[];
  const forum = 'http://forum.example';

  beforeAll(async () => {
    said = listen();
    world = await aWorld();
    app = await openAnonymousApp(configFor(world), world.clock, false);
    await app.listen(0, '127.0.0.1');
    origin = await app.getUrl();
    await tick();
    await app.get(Redemption).keys.refresh();
  });
  afterAll(async () => {
    await app.get(Redemption).gathering.stop();
    await app.close();
    await world.close();
  });

  const tick = () => app.get(Redemption).gathering.tick();

  function configFor({ database, settings }: World): AnonymousConfig {
    return loadAnonymousConfig({
      ANONYMOUS_DATABASE_URL: database.anonymousUrl,
      PUBLIC_ORIGIN: forum,
      SPOOL_DIRECTORY: settings.spoolDirectory,
      SPOOL_KEY: randomBytes(32).toString('base64'),
    });
  }

  function send(query: string, headers: Record<string, string> = {}, variables = {}): Promise<Response> {
    return fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  const answerTo = async (response: Promise<Response>) => (await (await response).json()) as Answer;
  const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

  it('tells everybody the same about keys, windows and today', async () => {
    const { data } = await answerTo(
      send('{ anonymity { accepting setSize windowSeconds publishedBy today keys { epoch holders spendable } } }'),
    );
    expect(data).toEqual({
      anonymity: {
        accepting: true,
        setSize: 20,
        windowSeconds: 900,
        publishedBy: '2026-11-23T01:15:00.000Z',
        today: '2026-11-23',
        keys: [{ epoch: '2026-W47', holders: 20, spendable: true }],
      },
    });
  });

  it('accepts a submission once it is on the disk, and not before', async () => {
    const { input, threadId } = buildSubmission(await world.issuer.token(), { openThread: aThread() });
    let answered = false;
    const answer = httpRedeemer(origin)
      .submit(input)
      .finally(() => (answered = true));
    const { gathering } = app.get(Redemption);
    while (gathering.find({ authorKey: input.authorKey, seq: 1 }) === undefined) await status();
    await status();
    expect(answered).toBe(false);
    await tick();
    expect(await answer).toEqual({ threadId, seq: 1, publishedBy: '2026-11-23T01:15:00.000Z' });
  });

  const status = () => httpRedeemer(origin).status();

  it('takes ratings, reopenings and withdrawals, and shows where the thread stands', async () => {
    const { input, receipt, threadId } = buildSubmission(await world.issuer.token(), { openThread: aThread() });
    const door = httpRedeemer(origin);
    const held = async (seq: number, answer: Promise<unknown>): Promise<unknown> => {
      const { gathering } = app.get(Redemption);
      while (gathering.find({ authorKey: input.authorKey, seq }) === undefined) await status();
      await tick();
      return answer;
    };
    await held(1, door.submit(input));
    const judgement = { threadId, solved: true, rating: 'SATISFIED', reason: null } as const;
    expect(await held(2, door.rate(buildRating(receipt, 2, judgement)))).toMatchObject({ seq: 2, threadId });
    expect(await held(3, door.reopen(buildReopening(receipt, 3, { threadId, body: '又坏了' })))).toMatchObject({
      seq: 3,
    });
    expect(await held(4, door.withdraw(buildWithdrawal(receipt, 4, { threadId, reason: null })))).toMatchObject({
      seq: 4,
    });
    await world.source.query(
      `INSERT INTO anonymous.standing (thread_id, open_question, solved, rating, withdrawn, reopen_until)
       VALUES ($1, 2, true, 'SATISFIED', false, '2026-12-23')`,
      [threadId],
    );
    const query = `query ($input: SignedRead!) { receipt(input: $input) {
      lastSeq openQuestion withdrawn canReopenUntil rating { solved rating reason } } }`;
    const read = buildSignedRead(receipt, 'receipt', '2026-11-23');
    expect((await answerTo(send(query, {}, { input: read }))).data).toEqual({
      receipt: {
        lastSeq: 4,
        openQuestion: 2,
        withdrawn: false,
        canReopenUntil: '2026-12-23',
        rating: { solved: true, rating: 'SATISFIED', reason: null },
      },
    });
  });

  it.each([
    ['cookie', 'session=abc'],
    ['authorization', 'Bearer abc'],
  ])('refuses a %s', async (header, value) => {
    const response = await send('{ anonymity { today } }', { [header]: value, 'accept-language': 'en' });
    expect(response.status).toBe(400);
    const answer = (await response.json()) as Answer;
    expect(codes(answer)).toEqual(['CREDENTIALS_NOT_ALLOWED']);
    expect(answer.errors?.[0]?.message).toBe('The anonymous channel accepts no credentials.');
  });

  it('lets only the forum’s pages read its answers, and never with credentials', async () => {
    for (const asking of [forum, 'http://evil.example', 'null']) {
      const preflight = await fetch(`${origin}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: asking, 'access-control-request-method': 'POST' },
      });
      expect(preflight.status).toBe(204);
      for (const response of [preflight, await send('{ anonymity { today } }', { origin: asking })]) {
        expect(response.headers.get('access-control-allow-origin')).toBe(forum);
        expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      }
    }
  });

  it('gives nothing a client could be known by again', async () => {
    const { headers } = await send('{ anonymity { today } }');
    for (const name of ['set-cookie', 'etag', 'last-modified', 'x-request-id', 'server-timing', 'x-powered-by'])
      expect(headers.get(name)).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers what it cannot take with a code, in the reader’s language, and with no hint of the schema', async () => {
    const unknown = await answerTo(send('{ anonymit { today } }'));
    expect(codes(unknown)).toEqual(['BAD_REQUEST']);
    expect(JSON.stringify(unknown)).not.toContain('Did you mean');
    expect(codes(await answerTo(send('{')))).toEqual(['BAD_REQUEST']);
    const read = 'query ($input: SignedRead!) { receipt(input: $input) { threadId } }';
    const input = { authorKey: 'x', day: '2026-11-23', signature: 'y' };
    const malformed = await answerTo(send(read, { 'accept-language': 'en' }, { input }));
    expect(malformed.errors?.[0]).toMatchObject({
      message: 'Invalid input in authorKey. is not 32 bytes in base64url',
      extensions: { code: 'INVALID_INPUT', params: { field: 'authorKey' } },
    });
  });

  it('masks a fault without an id to look it up by', async () => {
    const { receipt, threadId } = buildSubmission(await world.issuer.token(), { openThread: aThread() });
    const input = buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: 'canary-body' });
    await world.source.query('ALTER TABLE anonymous.author RENAME TO author_away');
    const answer = await answerTo(
      send('mutation ($input: FollowUp!) { followUp(input: $input) { seq } }', {}, { input }),
    );
    await world.source.query('ALTER TABLE anonymous.author_away RENAME TO author');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL', params: {} } }]);
    expect(JSON.stringify(answer)).not.toMatch(/correlationId|relation|canary/);
  });

  it('refuses what is no GraphQL, or too much of it, without a word in the log', async () => {
    const post = (body: string) =>
      fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post('{ "canary": ')).status).toBe(400);
    expect((await post(JSON.stringify({ query: 'x'.repeat(3_000_000) }))).status).toBe(413);
    expect((await fetch(`${origin}/canary-path`)).status).toBe(404);
  });

  it('has said nothing of anybody in its log', () => {
    expect(said.filter((line) => !line.includes('ExperimentalWarning'))).toEqual([]);
  });
});

describe('the anonymous app, beating', () => {
  it('brings what it holds to the disk before it stops', async () => {
    const world = await aWorld();
    const env = { SPOOL_TICK_MS: '10000', SPOOL_KEY: world.settings.spoolKey.toString('base64') };
    const app = await openAnonymousApp(
      loadAnonymousConfig({
        ...env,
        ANONYMOUS_DATABASE_URL: world.database.anonymousUrl,
        SPOOL_DIRECTORY: world.settings.spoolDirectory,
      }),
      world.clock,
    );
    await app.listen(0, '127.0.0.1');
    const { input } = buildSubmission(await world.issuer.token(), { openThread: aThread() });
    const answer = app.get(Redemption).admission.submit(input);
    const place = { authorKey: input.authorKey, seq: 1 };
    while (app.get(Redemption).gathering.find(place) === undefined) await app.get(Redemption).keys.refresh();
    await app.close();
    expect(await answer).toMatchObject({ seq: 1 });
    const next = await world.open();
    expect(next.redemption.gathering.find(place)).toBeDefined();
    await world.close();
  });
});

/** Everything the process writes from here on. */
function listen(): string[] {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array) => {
      lines.push(chunk.toString());
      return write(chunk);
    };
  }
  return lines;
}
