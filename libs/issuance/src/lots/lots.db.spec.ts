import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { StaffId } from '#contracts';
import { KeyDirectory } from '#directory';
import { Database, ManualClock } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import {
  AnonymousClient,
  createLotRequest,
  finishLot,
  nothingKept,
  type KeyInfo,
  type Kept,
  type PendingLot,
} from '#tokens';
import { issuanceEntities } from '../issuance.module.js';
import type { IssuerKeys } from '../keys/issuer-keys.service.js';
import type { KeyRotation } from '../keys/key-rotation.service.js';
import { MemberIssuer } from '../member-issuer.js';
import { Signer } from '../signing/signer.js';
import { anIssuer } from '../testing.js';
import { LotsOfTheDay } from './lots-of-the-day.js';
import { Lots } from './lots.service.js';

describe('lots of tokens', () => {
  let database: FreshDatabase;
  let source: DataSource;
  let clock: ManualClock;
  let keys: IssuerKeys;
  let rotation: KeyRotation;
  let signer: Signer;
  let lots: Lots;
  let folder: string;

  beforeEach(async () => {
    database = await freshDatabase();
    source = await database.open(issuanceEntities);
    folder = await mkdtemp(join(tmpdir(), 'xinqiao-keys-'));
    clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
    const issuer = anIssuer(source, clock, join(folder, 'key-directory.jsonl'));
    ({ keys, rotation } = issuer);
    await issuer.restoration.check();
    signer = new Signer(keys);
    lots = new Lots(new Database(source), keys, signer, clock);
    await rotation.look();
  });
  afterEach(async () => {
    await signer.onModuleDestroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const aMember = () => randomUUID() as StaffId;
  const send = (member: StaffId, { request }: PendingLot) =>
    lots.request(member, request.keyId, request.lot, request.blinded);

  const aDayLater = async (): Promise<void> => {
    clock.advance(86_400_000);
    await new LotsOfTheDay(new Database(source), clock).mix();
  };
  /** Whose lots lie in a table, in the order in which they lie on the disk, and by how many transactions. */
  const onDisk = async (table: 'lot' | 'lot_today') => {
    const rows = await source.query<{ who: string; xmin: string }[]>(
      `SELECT staff_id AS who, xmin::text FROM issuance.${table} ORDER BY ctid`,
    );
    return { order: rows.map(({ who }) => who), transactions: new Set(rows.map(({ xmin }) => xmin)).size };
  };

  async function keyOf(epoch: string): Promise<KeyInfo> {
    const key = (await keys.published()).find((one) => one.epoch === epoch);
    if (key === undefined) throw new Error(`no key of ${epoch}`);
    return key;
  }

  it('are of two keys: last week’s, spendable now, and this week’s, spendable from Monday', async () => {
    expect(await keys.published()).toMatchObject([
      { epoch: '2026-W47', generation: 1, spendableFrom: '2026-11-23', spendableUntil: '2026-12-07', holders: 0 },
      { epoch: '2026-W48', generation: 1, spendableFrom: '2026-11-30', spendableUntil: '2026-12-14', holders: 0 },
    ]);
  });

  it('give tokens whose signatures hold', async () => {
    const pending = await createLotRequest(await keyOf('2026-W47'), 1);
    const tokens = await finishLot(pending, await send(aMember(), pending));
    expect(tokens).toHaveLength(4);
  });

  it('are three a week for everybody, and the newcomer lacks all of both weeks', async () => {
    const member = aMember();
    const epochs = ['2026-W47', '2026-W48'];
    const all = epochs.flatMap((epoch) => [1, 2, 3].map((lot) => ({ epoch, lot })));
    expect(await lots.missing(member)).toEqual(all);
    await send(member, await createLotRequest(await keyOf('2026-W47'), 2));
    expect(await lots.missing(member)).toEqual(all.filter(({ epoch, lot }) => epoch !== '2026-W47' || lot !== 2));
    expect(await lots.missing(aMember())).toEqual(all);
  });

  it('answer the very same request the same, and no other for the same lot', async () => {
    const [member, key] = [aMember(), await keyOf('2026-W47')];
    const pending = await createLotRequest(key, 1);
    const answer = await send(member, pending);
    expect(await send(member, pending)).toEqual(answer);
    const second = await createLotRequest(key, 1);
    await expect(send(member, second)).rejects.toMatchObject({ code: 'LOT_ALREADY_ISSUED' });
    expect(await send(aMember(), second)).toHaveLength(4);
  });

  it('are given again sixty times an hour, and nobody else waits for that', async () => {
    const [member, pending] = [aMember(), await createLotRequest(await keyOf('2026-W47'), 1)];
    clock.advance(20 * 60_000);
    await Promise.all(Array.from({ length: 60 }, () => send(member, pending)));
    await expect(send(member, pending)).rejects.toMatchObject({ code: 'TOO_OFTEN', params: { minutes: 40 } });
    expect(await send(aMember(), pending)).toHaveLength(4);
    clock.advance(40 * 60_000);
    expect(await send(member, pending)).toHaveLength(4);
  });

  it('count each member once, even when all lots are asked for at the same moment', async () => {
    const [one, other, key] = [aMember(), aMember(), await keyOf('2026-W47')];
    const requests = await Promise.all([1, 2, 3].map((lot) => createLotRequest(key, lot)));
    await Promise.all(requests.flatMap((request) => [send(one, request), send(other, request)]));
    expect((await keys.published())[0]).toMatchObject({ epoch: '2026-W47', holders: 2 });
  });

  it('keep nothing finer than the week: no time, no blinded message', async () => {
    const pending = await createLotRequest(await keyOf('2026-W47'), 1);
    await send(aMember(), pending);
    const [today] = await source.query<Record<string, unknown>[]>('SELECT * FROM issuance.lot_today');
    expect(Object.keys(today ?? {}).sort()).toEqual(['day', 'key_id', 'lot', 'request_hash', 'staff_id']);
    await aDayLater();
    const [row] = await source.query<Record<string, unknown>[]>('SELECT * FROM issuance.lot');
    expect(Object.keys(row ?? {}).sort()).toEqual(['key_id', 'lot', 'request_hash', 'staff_id']);
    expect(row?.['request_hash']).toHaveLength(32);
    const columns = await source.query<unknown[]>(
      `SELECT FROM information_schema.columns
        WHERE table_schema = 'issuance' AND (data_type LIKE '%time%' OR column_default IS NOT NULL OR is_identity = 'YES')`,
    );
    expect(columns).toEqual([]);
  });

  it('leave no trace of the hour: they are mixed every minute, and go over a day at a time', async () => {
    const key = await keyOf('2026-W47');
    const members = Array.from({ length: 12 }, aMember);
    const request = await createLotRequest(key, 1);
    for (const member of members) await send(member, request);
    expect(await onDisk('lot_today')).toEqual({ order: members, transactions: 12 });
    await new LotsOfTheDay(new Database(source), clock).mix();
    const mixed = await onDisk('lot_today');
    expect(mixed.transactions).toBe(1);
    expect(mixed.order).not.toEqual(members);
    expect(mixed.order.toSorted()).toEqual(members.toSorted());
    expect(await onDisk('lot')).toEqual({ order: [], transactions: 0 });
    // The write-ahead log and base backups leave it out.
    const kind = "SELECT relpersistence AS kind FROM pg_class WHERE oid = 'issuance.lot_today'::regclass";
    expect(await source.query(kind)).toEqual([{ kind: 'u' }]);
    await aDayLater();
    const kept = await onDisk('lot');
    expect(kept.transactions).toBe(1);
    expect(kept.order).not.toEqual(members);
    expect(kept.order.toSorted()).toEqual(members.toSorted());
    expect(await source.query("SELECT pg_relation_size('issuance.lot_today')::int AS bytes")).toEqual([{ bytes: 0 }]);
  });

  it('are the same the day after: three a week, the same request again, and a member counted once', async () => {
    const [member, key] = [aMember(), await keyOf('2026-W47')];
    const [first, second] = [await createLotRequest(key, 1), await createLotRequest(key, 1)];
    const answer = await send(member, first);
    await aDayLater();
    expect(await send(member, first)).toEqual(answer);
    await expect(send(member, second)).rejects.toMatchObject({ code: 'LOT_ALREADY_ISSUED' });
    await send(member, await createLotRequest(key, 2));
    expect((await lots.missing(member)).filter(({ epoch }) => epoch === '2026-W47')).toEqual([
      { epoch: '2026-W47', lot: 3 },
    ]);
    expect((await keys.published())[0]).toMatchObject({ epoch: '2026-W47', holders: 1 });
  });

  it('are refused for a key that is unknown, retired or too old', async () => {
    const [member, pending] = [aMember(), await createLotRequest(await keyOf('2026-W47'), 1)];
    const foreign = { ...pending, request: { ...pending.request, keyId: 'x' } };
    await expect(send(member, foreign)).rejects.toMatchObject({ code: 'TOKENS_UNAVAILABLE' });
    clock.advance(7 * 86_400_000);
    await rotation.look();
    await expect(send(member, pending)).rejects.toMatchObject({ code: 'TOKENS_UNAVAILABLE' });
    await source.query('DELETE FROM issuance.key');
    const current = await createLotRequest(await keyOf('2026-W49'), 1);
    await expect(send(member, current)).rejects.toMatchObject({ code: 'TOKENS_UNAVAILABLE' });
  });

  it.each([
    ['a lot that is not one of three', { lot: 4 }],
    ['a lot that is not a number of one', { lot: 1.5 }],
    ['fewer messages', { blinded: [] }],
    ['a message that is too short', { blinded: ['AAAA', 'AAAA', 'AAAA', 'AAAA'] }],
    ['a message above the modulus', { blinded: Array<string>(4).fill(Buffer.alloc(256, 255).toString('base64url')) }],
  ])('refuse %s before anything is written', async (_, change) => {
    const pending = await createLotRequest(await keyOf('2026-W47'), 1);
    const request = { ...pending.request, ...change };
    const asked = lots.request(aMember(), request.keyId, request.lot, request.blinded);
    await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await source.query('SELECT FROM issuance.lot_today')).toEqual([]);
  });

  it('come from one key, however many instances start on Monday', async () => {
    clock.advance(7 * 86_400_000);
    const instances = [1, 2, 3].map(() => anIssuer(source, clock, join(folder, 'key-directory.jsonl')).rotation);
    await Promise.all(instances.map((instance) => instance.look()));
    const epochs = (await keys.published()).map(({ epoch }) => epoch);
    expect(epochs).toEqual(['2026-W47', '2026-W48', '2026-W49']);
  });

  it('are not signed with a key that was sealed with another KEY_ENCRYPTION_KEY', async () => {
    const other = anIssuer(source, clock, join(folder, 'key-directory.jsonl'), randomBytes(32)).keys;
    const { keyId } = await keyOf('2026-W47');
    await expect(other.privateKey(keyId)).rejects.toThrow('KEY_ENCRYPTION_KEY');
    const rows = await source.query<{ sealed: Buffer }[]>('SELECT private_key AS sealed FROM issuance.key');
    for (const { sealed } of rows) expect(sealed.includes('PRIVATE')).toBe(false);
  });

  it('are signed again after the signing thread died', async () => {
    const pending = await createLotRequest(await keyOf('2026-W47'), 1);
    const member = aMember();
    const answer = await send(member, pending);
    await signer.onModuleDestroy();
    expect(await send(member, pending)).toEqual(answer);
  });

  it('are counted as spent once a night, when nobody asks', async () => {
    const key = await keyOf('2026-W47');
    await send(aMember(), await createLotRequest(key, 1));
    await source.query('INSERT INTO anonymous.spent (nonce, key_id) VALUES ($1, $3), ($2, $3)', [
      randomBytes(32),
      randomBytes(32),
      key.keyId,
    ]);
    const totals = async () =>
      (await new KeyDirectory(new Database(source)).totals()).map(({ lots: issued, spent }) => [issued, spent]);
    expect(await totals()).toEqual([
      [1, 0],
      [0, 0],
    ]);
    await rotation.count();
    expect(await totals()).toEqual([
      [1, 2],
      [0, 0],
    ]);
  });

  it('reach a member’s device through the client', async () => {
    let kept: Kept = nothingKept;
    const vault = { load: () => Promise.resolve(kept), save: (next: Kept) => Promise.resolve(void (kept = next)) };
    const nowhere = () => Promise.reject(new Error('not asked'));
    const later = { followUp: nowhere, rate: nowhere, withdraw: nowhere, reopen: nowhere, receipt: nowhere };
    const redeemer = { status: nowhere, submit: nowhere, ...later };
    await new AnonymousClient(vault, new MemberIssuer(rotation, keys, lots, aMember()), redeemer).collect();
    expect(kept.tokens.map(({ epoch }) => epoch).sort()).toEqual([
      ...Array<string>(4).fill('2026-W47'),
      ...Array<string>(4).fill('2026-W48'),
    ]);
  });
});
