import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildFollowUp, buildSubmission, type Prepared } from '#tokens';
import type { InProcessRedeemer } from '../in-process-redeemer.js';
import { aPhoto, aSpoolDirectory, aThread, aWorld, withImages, type World } from '../testing.js';

interface InboxRow {
  readonly slot: string;
  readonly ordinal: number;
  readonly xmin: string;
  readonly payload: { readonly authorKey: string; readonly seq: number };
}

describe('a publication window', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(async () => {
    await world.close();
    await Promise.all(folders.splice(0).map((folder) => folder.remove()));
  });

  const folders: Awaited<ReturnType<typeof aSpoolDirectory>>[] = [];
  async function aFolder(): Promise<string> {
    const folder = await aSpoolDirectory();
    folders.push(folder);
    return folder.path;
  }

  const prepared = async (body = '下雨天孩子上学要绕两公里。', images: readonly Buffer[] = []): Promise<Prepared> => {
    const { signed, imageData } = withImages(images);
    const made = buildSubmission(await world.issuer.token(), { openThread: aThread({ body, images: signed }) });
    return { ...made, input: { ...made.input, imageData } };
  };
  const inbox = () =>
    world.source.query<InboxRow[]>(
      'SELECT slot, ordinal, xmin::text, payload FROM anonymous.inbox ORDER BY slot, ordinal',
    );
  const authors = async () => (await inbox()).map(({ payload }) => payload.authorKey);

  const copyTo = async (to: string, from = world.settings.spoolDirectory): Promise<void> => {
    for (const name of ['spool-a', 'spool-b', 'spool-images']) await copyFile(join(from, name), join(to, name));
  };

  /** As after kill -9: nothing is flushed, the lock goes with the connection, the files stay as they are. */
  async function crash(instance: InProcessRedeemer): Promise<string> {
    const copy = await aFolder();
    await copyTo(copy);
    await instance.close();
    return copy;
  }

  async function cutTheSeat(): Promise<void> {
    const superuser = new Client({ connectionString: world.database.superuserUrl });
    await superuser.connect();
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objid = 418106
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await superuser.end();
  }

  async function until({ redemption }: InProcessRedeemer, active: boolean): Promise<void> {
    while (redemption.gathering.active !== active)
      await (active ? redemption.gathering.tick() : new Promise((resolve) => setImmediate(resolve)));
  }

  it('leaves word of itself in database and spool, which tells an older copy of the database', async () => {
    const app = await world.open();
    const { input } = await prepared();
    await app.submit(input);
    await world.endWindow(app);
    await app.redemption.gathering.tick();
    const horizon = () => world.source.query('SELECT witness, slot::int FROM anonymous.horizon ORDER BY witness');
    const [{ slot }] = (await inbox()) as [InboxRow];
    expect(await horizon()).toEqual([{ witness: 'DATABASE', slot: Number(slot) }]);
    await app.close();

    // As an older copy would have it: the window never happened, and its token is unspent again.
    for (const table of ['spent', 'author', 'outcome', 'inbox', 'horizon'])
      await world.source.query(`TRUNCATE anonymous.${table}`);
    const again = await world.open();
    expect(await horizon()).toEqual([{ witness: 'SPOOL', slot: Number(slot) }]);
    await expect(again.submit(input)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await world.source.query(`INSERT INTO anonymous.horizon VALUES ('DATABASE', $1)`, [slot]);
    await again.redemption.keys.refresh();
    expect(await again.submit(input)).toMatchObject({ seq: 1 });
  });

  it('comes out in one transaction, with one slot, in an order that tells nothing', async () => {
    const app = await world.open();
    const sent: string[] = [];
    for (let i = 0; i < 12; i++) {
      const { input } = await prepared();
      await app.submit(input);
      sent.push(input.authorKey);
    }
    expect(await inbox()).toEqual([]);
    await app.closeWindow();
    expect(await inbox()).toEqual([]);
    await world.endWindow(app);
    const rows = await inbox();
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(rows.map(({ slot }) => slot))).toEqual(new Set([String(Date.parse('2026-11-23T01:10:00Z') / 1000)]));
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([...rows.keys()]);
    const published = rows.map(({ payload }) => payload.authorKey);
    expect([...published].sort()).toEqual([...sent].sort());
    expect(published).not.toEqual(sent);
  });

  it('leaves one transaction id on everything it writes, in whatever table', async () => {
    const app = await world.open();
    const photo = await aPhoto({ width: 64, height: 48, canary: 'GPS' });
    const pictured = await prepared('下雨天。', [photo, photo]);
    const receipts = [pictured, await prepared(), await prepared()];
    for (const { input } of receipts) await app.submit(input);
    for (const { receipt, threadId } of receipts) {
      const input = buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: '补充。' });
      await app.followUp(input);
    }
    await world.endWindow(app);
    const tables = await world.source.query<{ name: string }[]>(
      `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
        WHERE grantee = 'xinqiao_anonymous' AND privilege_type IN ('INSERT', 'UPDATE')`,
    );
    const written = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await world.source.query<{ xmin: string }[]>(`SELECT xmin::text FROM anonymous.${name}`);
        expect([name, rows.length > 0]).toEqual([name, true]);
        return rows.map(({ xmin }) => xmin);
      }),
    );
    expect(new Set(written.flat()).size).toBe(1);
  });

  it('puts the rows of every table on the disk in shuffled order too', async () => {
    const app = await world.open();
    for (let i = 0; i < 12; i++) await app.submit((await prepared()).input);
    await world.endWindow(app);
    const [physical] = await world.source.query<{ spent: string[]; author: string[]; outcome: string[] }[]>(
      `SELECT (SELECT array_agg(encode(nonce, 'hex') ORDER BY ctid) FROM anonymous.spent) AS spent,
              (SELECT array_agg(author_key ORDER BY ctid) FROM anonymous.author) AS author,
              (SELECT array_agg(author_key ORDER BY ctid) FROM anonymous.outcome) AS outcome`,
    );
    expect(physical?.outcome).toEqual(await authors());
    expect(physical?.author).toEqual(await authors());
    expect(physical?.spent).toHaveLength(12);
  });

  it('keeps one key’s own steps in order', async () => {
    const app = await world.open();
    const { input, receipt, threadId } = await prepared();
    await app.submit(input);
    for (let i = 0; i < 3; i++) await app.submit((await prepared()).input);
    for (let seq = 2; seq <= 6; seq++)
      await app.followUp(buildFollowUp(receipt, seq, { threadId, parentSeq: null, body: `第${seq}步` }));
    await world.endWindow(app);
    const own = (await inbox()).filter(({ payload }) => payload.authorKey === input.authorKey);
    expect(own.map(({ payload }) => payload.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('loses nothing that was accepted when the process is killed', async () => {
    const app = await world.open();
    const { input } = await prepared();
    const answer = await app.submit(input);
    const spoolDirectory = await crash(app);
    const next = await world.open({ spoolDirectory });
    expect(await next.submit(input)).toEqual(answer);
    await world.endWindow(next);
    expect(await authors()).toEqual([input.authorKey]);
  });

  it('doubles nothing when it is killed between the commit and the next write of the spool', async () => {
    const app = await world.open();
    const { input, receipt, threadId } = await prepared();
    await app.submit(input);
    await app.followUp(buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: '补充。' }));
    await world.endWindow(app);
    // `closeWindow` did not touch the spool: it still holds what was committed.
    const spoolDirectory = await crash(app);
    const next = await world.open({ spoolDirectory });
    await world.endWindow(next);
    await world.endWindow(next);
    expect(await inbox()).toHaveLength(2);
    const [author] = await world.source.query<unknown[]>('SELECT last_seq, follow_up_count FROM anonymous.author');
    expect(author).toEqual({ last_seq: 2, follow_up_count: 1 });
  });

  it('is kept and tried again while the database does not take it', async () => {
    const app = await world.open();
    const { input } = await prepared();
    await app.submit(input);
    await world.source.query('ALTER TABLE anonymous.inbox RENAME TO inbox_away');
    world.clock.advance(600_000);
    await expect(app.closeWindow()).rejects.toThrow('inbox');
    await world.source.query('ALTER TABLE anonymous.inbox_away RENAME TO inbox');
    expect(await world.source.query('SELECT FROM anonymous.spent')).toEqual([]);
    await app.closeWindow();
    expect(await authors()).toEqual([input.authorKey]);
  });

  it('asks to wait for the next one when it is full, and then takes it', async () => {
    const app = await world.open();
    const long = '路'.repeat(5_000);
    for (let i = 0; i < 4; i++) await app.submit((await prepared(long)).input);
    const { input } = await prepared(long);
    await expect(app.submit(input)).rejects.toMatchObject({ code: 'TRY_NEXT_WINDOW' });
    await world.endWindow(app);
    expect(await app.submit(input)).toMatchObject({ seq: 1 });
  });

  it('is never opened a second time when the clock goes back', async () => {
    const app = await world.open();
    await app.submit((await prepared()).input);
    await world.endWindow(app);
    world.clock.advance(-3_600_000);
    const { publishedBy } = await app.submit((await prepared()).input);
    expect(publishedBy).toBe('2026-11-23T01:20:00.000Z');
    const restarted = await world.open({ spoolDirectory: await crash(app) });
    expect((await restarted.submit((await prepared()).input)).publishedBy).toBe('2026-11-23T01:20:00.000Z');
  });

  it('waits for no day that a clock far ahead spoke of, whether it was closed there or not', async () => {
    const app = await world.open();
    const leap = 5 * 86_400_000;
    world.clock.advance(leap);
    await app.submit((await prepared()).input);
    await world.endWindow(app);
    const { input } = await prepared();
    await app.submit(input);
    world.clock.advance(-leap);
    const soon = '2026-11-23T01:20:00.000Z';
    expect((await app.submit((await prepared()).input)).publishedBy).toBe(soon);
    const restarted = await world.open({ spoolDirectory: await crash(app) });
    await restarted.closeWindow();
    expect((await restarted.submit((await prepared()).input)).publishedBy).toBe(soon);
    expect((await restarted.submit(input)).publishedBy).toBe(soon);
    await world.endWindow(restarted);
    expect(await inbox()).toHaveLength(4);
    expect(await authors()).toContain(input.authorKey);
    world.clock.advance(leap - 2 * 600_000);
    expect((await restarted.submit((await prepared()).input)).publishedBy).toBe('2026-11-28T01:10:00.000Z');
  });

  it('goes on when the clock leaps ahead, with everything in the window it was told', async () => {
    const app = await world.open();
    const { input } = await prepared();
    const { publishedBy } = await app.submit(input);
    world.clock.advance(3 * 86_400_000);
    await app.closeWindow();
    expect((await inbox()).map(({ slot }) => Number(slot) * 1000)).toEqual([Date.parse(publishedBy)]);
    expect(await app.submit(input)).toMatchObject({ publishedBy });
  });

  it('has one active instance; a second stands by and takes over', async () => {
    const active = await world.open();
    const standby = await world.open({ spoolDirectory: await aFolder() });
    const { input } = await prepared();
    await expect(standby.submit(input)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await active.submit(input);
    await active.close();
    await standby.redemption.gathering.tick();
    expect(await standby.submit((await prepared()).input)).toMatchObject({ seq: 1 });
  });

  it('forgets what never came to the disk when it loses its seat, and says so', async () => {
    const app = await world.open();
    const { input } = await prepared();
    const answer = app.redemption.admission.submit(input);
    const refused = expect(answer).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    while (app.redemption.gathering.find({ authorKey: input.authorKey, seq: 1 }) === undefined)
      await new Promise((resolve) => setImmediate(resolve));
    await cutTheSeat();
    await until(app, false);
    await until(app, true);
    await refused;
    await world.endWindow(app);
    expect(await authors()).toEqual([]);
    expect(await app.submit(input)).toMatchObject({ seq: 1 });
  });

  it('comes back even when what it held and what waits on the disk are too much together', async () => {
    const app = await world.open();
    const long = '路'.repeat(5_000);
    for (let i = 0; i < 3; i++) await app.submit((await prepared(long)).input);
    const copy = await aFolder();
    await copyTo(copy);
    await world.endWindow(app);
    for (let i = 0; i < 3; i++) {
      const { input } = await prepared(long);
      void app.redemption.admission.submit(input).catch(() => undefined);
      while (app.redemption.gathering.find({ authorKey: input.authorKey, seq: 1 }) === undefined)
        await new Promise((resolve) => setImmediate(resolve));
    }
    await cutTheSeat();
    await until(app, false);
    // As if another instance had held the seat meanwhile, and left its own behind.
    await copyTo(world.settings.spoolDirectory, copy);
    await until(app, true);
    expect(await app.submit((await prepared()).input)).toMatchObject({ seq: 1 });
  });

  it('survives the loss of its connection: it stands down, and comes back with what it held', async () => {
    const app = await world.open();
    const { input } = await prepared();
    const answer = await app.submit(input);
    await cutTheSeat();
    await until(app, false);
    await expect(app.redemption.admission.submit((await prepared()).input)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await until(app, true);
    expect(await app.submit(input)).toEqual(answer);
    await world.endWindow(app);
    expect(await authors()).toEqual([input.authorKey]);
  });
});
