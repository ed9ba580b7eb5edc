import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSubmission, createLotRequest, finishLot, httpRedeemer, type HeldToken, type KeyInfo } from '#tokens';
import { aThread } from '#redemption/testing';
import { buildServer, newDataFolder, Terminal } from '../support/installation.js';
import { until } from './live/until.js';
import { Caller } from './world/caller.js';

/** Whole installations start here, on machines that may be busy with other specs. */
jest.setTimeout(300_000);

interface Anonymity {
  readonly keys: readonly (KeyInfo & { readonly spendableFrom: string })[];
  readonly lotsMissing: readonly { readonly epoch: string; readonly lot: number }[];
}

const PASSWORD = 'qinghe-2026-demo';

/** Told in order, on one data folder: copy, post, put the copy back, start, post. */
describe('an older copy of everything, put back', () => {
  const top = newDataFolder();
  const copy = `${top}-copy`;
  let data = top;
  let terminal: Terminal;
  let session: Caller;
  let tokens: HeldToken[];

  async function start(): Promise<void> {
    terminal = new Terminal(['start', '--empty'], { DATA_DIR: data, SET_SIZE: '1', WINDOW_SECONDS: '5' });
    session = new Caller(await terminal.address());
  }

  const signIn = (password: string) =>
    session.get('mutation ($p: String!) { signIn(loginName: "admin", password: $p) { name } }', { p: password });
  const directory = () =>
    session.get<{ kind: string; generation: number; note: string }[]>(
      '{ keyDirectory(after: 0) { kind generation note } }',
    );

  /** One lot of last week's key, which may be spent at once. */
  async function aLot(): Promise<HeldToken[]> {
    const { keys, lotsMissing } = await session.get<Anonymity>(
      '{ anonymity { keys { keyId epoch generation publicKey spendableFrom } lotsMissing { epoch lot } } }',
    );
    const [key] = keys.toSorted((one, other) => one.spendableFrom.localeCompare(other.spendableFrom));
    const lot = lotsMissing.find(({ epoch }) => epoch === key?.epoch)?.lot;
    if (key === undefined || lot === undefined) throw new Error('there is no lot to fetch');
    const pending = await createLotRequest(key, lot);
    const query = 'mutation ($input: TokenRequestInput!) { requestTokens(input: $input) { signatures } }';
    const { signatures } = await session.get<{ signatures: string[] }>(query, { input: pending.request });
    const redeemer = await anonymousOrigin();
    await until(async () =>
      (await redeemer.status()).keys.some(({ keyId, spendable }) => keyId === key.keyId && spendable),
    );
    return finishLot(pending, signatures);
  }

  async function anonymousOrigin(): Promise<ReturnType<typeof httpRedeemer>> {
    return httpRedeemer(
      (await session.get<{ anonymousOrigin: string }>('{ site { anonymousOrigin } }')).anonymousOrigin,
    );
  }

  async function post(token: HeldToken | undefined): Promise<{ readonly seq: number }> {
    if (token === undefined) throw new Error('there is no token left');
    return (await anonymousOrigin()).submit(buildSubmission(token, { openThread: aThread() }).input);
  }

  beforeAll(async () => {
    buildServer();
    await start();
    const first = (await terminal.shows(/admin \/ (\S+)/))[1] ?? '';
    await signIn(first);
    const change = 'mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) { name } }';
    await session.get(change, { c: first, n: PASSWORD });
    tokens = await aLot();
    await terminal.interrupt();
    cpSync(data, copy, { recursive: true, preserveTimestamps: true });
  });
  afterAll(async () => {
    await terminal.interrupt();
    rmSync(dirname(top), { recursive: true, force: true });
  });

  it('is not noticed before, for nothing happened: the first token is spent', async () => {
    await start();
    expect((await directory()).map(({ kind }) => kind)).toEqual(['OPENED', 'KEY', 'KEY']);
    expect(await post(tokens[0])).toMatchObject({ seq: 1 });
    await terminal.interrupt();
  });

  it('stands in the directory, and every token of before is worth nothing, spent or not', async () => {
    rmSync(data, { recursive: true });
    cpSync(copy, data, { recursive: true, preserveTimestamps: true });
    await start();
    await terminal.shows(/An older copy was put back/);
    const entries = await directory();
    expect(entries.slice(3).map(({ kind, generation }) => `${kind} ${generation}`)).toEqual([
      ...['RETIRED 1', 'RETIRED 1', 'RESTORED 0', 'KEY 2', 'KEY 2'],
    ]);
    expect(entries.find(({ kind }) => kind === 'RESTORED')?.note).toBe('PLACE');
    for (const token of tokens.slice(0, 2)) await expect(post(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('gives new tokens, which may be spent', async () => {
    await signIn(PASSWORD);
    tokens = await aLot();
    expect(await post(tokens[0])).toMatchObject({ seq: 1 });
  });

  it('holds for whoever looks from outside', async () => {
    const verify = new Terminal(['verify', '--api', await terminal.address()], {});
    expect(await verify.ended).toBe(0);
    expect(verify.output).toMatch(/Both origins show the same/);
  });

  it('is none when the folder is only moved', async () => {
    await terminal.interrupt();
    data = join(dirname(top), 'elsewhere');
    renameSync(top, data);
    await start();
    expect((await directory()).filter(({ kind }) => kind === 'RESTORED')).toHaveLength(1);
    expect(await post(tokens[1])).toMatchObject({ seq: 1 });
  });

  it('is refused in one sentence when file and database contradict each other', async () => {
    await terminal.interrupt();
    const path = join(data, 'key-directory.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [lines[0], lines[1]?.replace(/"day":"[^"]+"/, '"day":"2020-01-01"'), ''].join('\n'));
    terminal = new Terminal(['start', '--empty'], { DATA_DIR: data });
    expect(await terminal.ended).toBe(1);
    expect(terminal.output).toMatch(/contradict each other from entry 1 on/);
    expect(terminal.output).not.toMatch(/ at .*\.js/);
  });
});
