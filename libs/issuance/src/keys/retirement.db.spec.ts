import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, aUnit, signedIn, type TestUnit } from '#identity/testing';
import { ManualClock, type Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { readEntryLines } from '#tokens';
import { issuanceEntities } from '../issuance.module.js';
import { anIssuer } from '../testing.js';

describe('retiring the keys of a week', () => {
  let database: FreshDatabase;
  let source: DataSource;
  let folder: string;
  let issuer: ReturnType<typeof anIssuer>;
  let root: TestUnit;
  let administrator: Viewer;

  beforeEach(async () => {
    database = await freshDatabase();
    source = await database.open([...issuanceEntities, ...identityEntities]);
    folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'));
    issuer = anIssuer(source, new ManualClock(new Date('2026-11-23T01:00:00Z')), join(folder, 'key-directory.jsonl'));
    await issuer.restoration.check();
    await issuer.rotation.look();
    root = await aUnit(source);
    administrator = await viewerAt(root, root);
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** Someone at home in the root who administers `at`. */
  async function viewerAt(home: TestUnit, at: TestUnit): Promise<Viewer> {
    const member = await aStaffMember(source, { at: home, roles: [{ role: 'ADMINISTRATOR', at }] });
    return (await signedIn(source, member)).viewer;
  }

  const retire = (viewer: Viewer, generation = 1, reason = '备份硬盘失窃', epoch = '2026-W47') =>
    issuer.retirement.retire(viewer, epoch, generation, reason);
  const lines = async () => readEntryLines(await readFile(join(folder, 'key-directory.jsonl'), 'utf8'));

  it('leaves a new generation, an entry everybody reads, and tells every browser', async () => {
    await expectLive(source, [], () => retire(administrator));
    expect(await issuer.keys.published()).toMatchObject([{ epoch: '2026-W48', generation: 1 }]);
    await expectLive(source, ['anonymous.keys'], () => issuer.rotation.look());
    expect(await issuer.keys.published()).toMatchObject([
      { epoch: '2026-W47', generation: 2, holders: 0 },
      { epoch: '2026-W48', generation: 1 },
    ]);
    const added = (await issuer.directory.after(3)).map(({ kind, epoch, generation, note }) => [
      kind,
      epoch,
      generation,
      note,
    ]);
    expect(added).toEqual([
      ['RETIRED', '2026-W47', 1, '备份硬盘失窃'],
      ['KEY', '2026-W47', 2, ''],
    ]);
    expect(await lines()).toEqual(await issuer.directory.after(0));
  });

  it('destroys the private half', async () => {
    const [key] = await issuer.keys.published();
    await retire(administrator);
    expect(await issuer.keys.privateKey(key?.keyId ?? '')).toBeUndefined();
    expect(await issuer.keys.issuing(key?.keyId ?? '')).toBeUndefined();
    expect(await source.query('SELECT FROM issuance.key WHERE key_id = $1', [key?.keyId])).toEqual([]);
  });

  it('happens once, however often it is asked for', async () => {
    await Promise.all([retire(administrator), retire(administrator)]);
    await issuer.rotation.look();
    await retire(administrator);
    await expectLive(source, [], () => issuer.rotation.look());
    expect(await issuer.directory.after(3)).toHaveLength(2);
    await retire(administrator, 2);
    await issuer.rotation.look();
    expect((await issuer.keys.published())[0]).toMatchObject({ epoch: '2026-W47', generation: 3 });
  });

  it('is refused to whoever administers only a part, without a reason and for a week without keys', async () => {
    const part = await viewerAt(root, await aUnit(source, { under: root }));
    await expect(retire(part)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(retire(administrator, 1, ' x ')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(retire(administrator, 1, 'x'.repeat(501))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(retire(administrator, 1, '没有这一周', '2026-W01')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await issuer.directory.after(3)).toEqual([]);
  });
});
