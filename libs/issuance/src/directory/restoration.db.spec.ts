import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ManualClock } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { emptyDirectory, entryHash, entryLine, extendDirectory, type DirectoryEntry } from '#tokens';
import { issuanceEntities } from '../issuance.module.js';
import { anIssuer } from '../testing.js';
import { DirectoryForked } from './fork.rules.js';

/** Each story begins with an issuer that ran once and was stopped in good order. */
describe('the start of the issuer', () => {
  const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
  let database: FreshDatabase;
  let source: DataSource;
  let folder: string;
  let copies: string[];

  beforeEach(async () => {
    copies = [];
    database = await freshDatabase();
    source = await database.open(issuanceEntities);
    folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'));
    await start();
  });
  afterEach(async () => {
    await database.drop();
    for (const copy of copies) await asSuperuser(`DROP DATABASE ${copy} WITH (FORCE)`);
    for (const path of [folder, folder.replace('-copy', ''), `${folder}-copy`])
      await rm(path, { recursive: true, force: true });
  });

  const issuer = (on = source) => anIssuer(on, clock, join(folder, 'key-directory.jsonl'));

  /** As the module does it. @returns what spoke for an older copy */
  async function start(on = source): Promise<readonly string[]> {
    const { restoration, rotation } = issuer(on);
    const witnesses = await restoration.check();
    await rotation.look();
    return witnesses;
  }

  const table = (on = source) => issuer(on).directory.after(0);
  const inFile = () => issuer().file.read();
  const kinds = async (on = source) => (await table(on)).map(({ kind, generation }) => `${kind} ${generation}`);
  const afterRestoration = ['RETIRED 1', 'RETIRED 1', 'RESTORED 0', 'KEY 2', 'KEY 2'];

  async function expectBegunAnew(on = source): Promise<void> {
    expect((await kinds(on)).slice(-5)).toEqual(afterRestoration);
    expect(await inFile()).toEqual(await table(on));
    const alive = await on.query<object[]>(
      `SELECT epoch, generation, retired FROM issuance.key JOIN anonymous.key USING (key_id) WHERE filed ORDER BY epoch`,
    );
    expect(alive).toEqual(['2026-W47', '2026-W48'].map((epoch) => ({ epoch, generation: 2, retired: false })));
    expect(await on.query('SELECT FROM issuance.key')).toHaveLength(2);
    expect((await issuer(on).keys.published()).map(({ generation }) => generation)).toEqual([2, 2]);
  }

  async function asSuperuser(sql: string): Promise<void> {
    const client = new Client({ connectionString: database.superuserUrl.replace(/[^/]+$/, 'postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  /** The database as a dump would bring it back: the same rows in another database. */
  async function aDump(name: string): Promise<DataSource> {
    await source.destroy();
    copies.push(name);
    await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${database.name} OWNER xinqiao`);
    source = await database.open(issuanceEntities);
    const url = database.url.replace(/[^/]+$/, name);
    return new DataSource({ type: 'postgres', url, entities: issuanceEntities });
  }

  it('begins a directory whose table and file are the same, and finds everything in order after it', async () => {
    expect(await kinds()).toEqual(['OPENED 0', 'KEY 1', 'KEY 1']);
    expect(await inFile()).toEqual(await table());
    expect(await expectLive(source, [], () => start())).toEqual([]);
    expect(await kinds()).toHaveLength(3);
  });

  it('does not mind a folder that was moved', async () => {
    await rename(folder, `${folder}-copy`);
    folder = `${folder}-copy`;
    expect(await start()).toEqual([]);
  });

  it('does not mind a line that a crash cut short', async () => {
    const path = join(folder, 'key-directory.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')) + '{"index":3,"prev');
    expect(await start()).toEqual([]);
    expect(await inFile()).toEqual(await table());
  });

  it('brings the file up to a table that was ahead of it, and gives out no token of the key before', async () => {
    clock.advance(7 * 86_400_000);
    try {
      const { maker, keys, file, rotation } = issuer();
      await maker.makeMissing();
      const [newest] = (await keys.published()).slice(-1);
      expect(await file.read()).toHaveLength(3);
      expect(await keys.issuing(newest?.keyId ?? '')).toBeUndefined();
      await rotation.look();
      expect(await inFile()).toEqual(await table());
      expect(await keys.issuing(newest?.keyId ?? '')).toEqual({ keyId: newest?.keyId, publicKey: newest?.publicKey });
    } finally {
      clock.advance(-7 * 86_400_000);
    }
  });

  it.each(['used instead of the folder', 'put back over it'])('begins anew when a copy is %s', async (how) => {
    const copy = `${folder}-copy`;
    await cp(folder, copy, { recursive: true, preserveTimestamps: true });
    if (how === 'put back over it') await cp(copy, folder, { recursive: true, preserveTimestamps: true });
    else folder = copy;
    expect(await expectLive(source, ['anonymous.keys'], () => start())).toEqual(['PLACE']);
    expect(await eventsAfter(source, '0')).toMatchObject([{ rooms: ['everyone'], payload: { length: 8 } }]);
    await expectBegunAnew();
    expect(await start()).toEqual([]);
  });

  it('begins anew where the folder was lost', async () => {
    await rm(folder, { recursive: true });
    expect(await start()).toEqual(['PLACE']);
    await expectBegunAnew();
  });

  it('begins anew in a database that a dump brought back, and in the older of two with what the file still knows', async () => {
    const dump = await (await aDump(`${database.name}_dump`)).initialize();
    try {
      clock.advance(7 * 86_400_000);
      await start();
      expect(await kinds()).toHaveLength(4);
      expect(await start(dump)).toEqual(['DIRECTORY', 'DATABASE']);
      expect(await kinds(dump)).toEqual([
        ...['OPENED 0', 'KEY 1', 'KEY 1', 'KEY 1'],
        ...['RETIRED 1', 'RETIRED 1', 'RETIRED 1', 'RESTORED 0', 'KEY 2', 'KEY 2'],
      ]);
      expect(extendDirectory(emptyDirectory, await table(dump)).length).toBe(10);
    } finally {
      clock.advance(-7 * 86_400_000);
      await dump.destroy();
    }
  });

  it('begins anew, even while it runs, when the spool saw a later window than the database', async () => {
    await source.query(`INSERT INTO anonymous.horizon VALUES ('DATABASE', 1764000000), ('SPOOL', 1764000000)`);
    expect(await start()).toEqual([]);
    await source.query(`UPDATE anonymous.horizon SET slot = 1764000600 WHERE witness = 'SPOOL'`);
    await expectLive(source, ['anonymous.keys'], () => issuer().rotation.look());
    await expectBegunAnew();
    expect((await table()).find(({ kind }) => kind === 'RESTORED')?.note).toBe('SPOOL');
    expect(await issuer().directory.isBehind()).toBe(false);
  });

  it('is refused when table and file contradict each other, and changes neither', async () => {
    const entries = await table();
    const forged = rechained(entries.map((entry) => (entry.index === 1 ? { ...entry, day: '2026-11-22' } : entry)));
    const text = forged.map(entryLine).join('');
    await writeFile(join(folder, 'key-directory.jsonl'), text);
    await expect(start()).rejects.toThrow(DirectoryForked);
    await expect(start()).rejects.toThrow(/contradict each other from entry 1 on/);
    expect(await table()).toEqual(entries);
    expect(await readFile(join(folder, 'key-directory.jsonl'), 'utf8')).toBe(text);
  });

  function rechained(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
    return entries.reduce<DirectoryEntry[]>((chain, entry) => {
      const last = chain.at(-1);
      return [...chain, last === undefined ? entry : { ...entry, previous: entryHash(last) }];
    }, []);
  }

  it.each([
    'UPDATE anonymous.directory SET note = $$x$$',
    'DELETE FROM anonymous.directory',
    'TRUNCATE anonymous.directory',
  ])('finds a directory that nobody can change: %s', async (sql) => {
    // Not granted, and refused by the trigger to whoever grants it to themselves.
    await expect(source.query(sql)).rejects.toMatchObject({ code: '42501' });
    await source.query('GRANT UPDATE, DELETE, TRUNCATE ON anonymous.directory TO CURRENT_USER');
    await expect(source.query(sql)).rejects.toThrow('The key directory is never changed, only added to.');
  });
});
