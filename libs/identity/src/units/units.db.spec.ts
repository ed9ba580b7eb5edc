import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { UnitId } from '#contracts';
import { Database, Outbox, type Viewer } from '#platform';
import { countStatements, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { identityEntities } from '../identity.module.js';
import { aStaffMember, asViewer, aUnit, type TestUnit } from '../testing.js';
import { UnitAdministration } from './unit-administration.service.js';
import { Units } from './units.js';

let fresh: FreshDatabase;
let source: DataSource;
let units: Units;
let administration: UnitAdministration;
let county: TestUnit;
let town: TestUnit;
let village: TestUnit;
let otherTown: TestUnit;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(identityEntities);
  const database = new Database(source);
  units = new Units(database);
  administration = new UnitAdministration(database, units, new Outbox());
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  county = await aUnit(source, { name: '云河县' });
  town = await aUnit(source, { under: county, name: '石桥镇' });
  village = await aUnit(source, { under: town, name: '清水村' });
  otherTown = await aUnit(source, { under: county, name: '龙塘乡' });
});

const administratorOf = async (at: TestUnit): Promise<Viewer> =>
  asViewer(source, await aStaffMember(source, { at, roles: ['ADMINISTRATOR'] }));
const shape = (unit: TestUnit, under: TestUnit | null, changes: { name?: string; retired?: boolean } = {}) => ({
  code: unit.code,
  name: unit.name,
  parentId: under?.id ?? null,
  ...changes,
});

describe('reading units', () => {
  it('gives them in the order asked, with the way from the top, and null for what is not there', async () => {
    const absent = '00000000-0000-4000-8000-000000000000' as UnitId;
    const [first, second, third] = await units.byIds([village.id, absent, county.id]);
    expect(first?.path).toEqual(['云河县', '石桥镇', '清水村']);
    expect(second).toBeNull();
    expect(third?.parentId).toBeNull();
  });

  it('lists the whole tree parents first', async () => {
    const seen = new Set<string>();
    for (const { id, parentId } of await units.all()) {
      expect(parentId === null || seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('counts members of whole subtrees, those who may sign in, in one statement', async () => {
    await aStaffMember(source, { at: village });
    await aStaffMember(source, { at: town });
    await aStaffMember(source, { at: town, suspended: true });
    let counts: number[] = [];
    const statements = await countStatements(async () => {
      counts = await units.memberCounts([county.id, town.id, village.id, otherTown.id]);
    });
    expect(counts).toEqual([2, 2, 1, 0]);
    expect(statements).toBe(1);
  });
});

describe('changing the tree', () => {
  it('adds a unit beneath another', async () => {
    const admin = await administratorOf(county);
    const made = await administration.create(admin, { code: `c-${town.id}`, name: ' 水利站 ', parentId: town.id });
    expect(made).toMatchObject({ name: '水利站', path: ['云河县', '石桥镇', '水利站'], retired: false });
  });

  it('moves a unit with its whole subtree, and tells every live node', async () => {
    const admin = await administratorOf(county);
    await expectLive(source, ['access.changed'], () => administration.update(admin, town.id, shape(town, otherTown)));
    await expect(units.get(village.id)).resolves.toMatchObject({
      lineage: [county.id, otherTown.id, town.id, village.id],
      path: ['云河县', '龙塘乡', '石桥镇', '清水村'],
    });
  });

  it('renames without telling anybody about access', async () => {
    const admin = await administratorOf(county);
    await expectLive(source, [], () =>
      administration.update(admin, town.id, shape(town, county, { name: '石桥街道' })),
    );
  });

  it.each([
    ['beneath itself', () => shape(town, town), 'UNIT_CYCLE'],
    ['beneath one of its own', () => shape(town, village), 'UNIT_CYCLE'],
    ['away from every parent', () => shape(town, null), 'INVALID_INPUT'],
    ['to a code that is taken', () => ({ ...shape(town, county), code: otherTown.code }), 'ALREADY_EXISTS'],
    ['to a name of nothing', () => shape(town, county, { name: '  ' }), 'INVALID_INPUT'],
    ['into retirement with units beneath it', () => shape(town, county, { retired: true }), 'INVALID_INPUT'],
  ])('refuses to change a unit %s, and changes nothing', async (_, input, code) => {
    const admin = await administratorOf(county);
    const before = await units.all();
    await expect(administration.update(admin, town.id, input())).rejects.toMatchObject({ code });
    expect(await units.all()).toEqual(before);
  });

  it('refuses to move the unit above all', async () => {
    const admin = await administratorOf(county);
    const attempt = administration.update(admin, county.id, shape(county, await aUnit(source, { under: county })));
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('retires an empty unit, which then takes nothing in', async () => {
    const admin = await administratorOf(county);
    await administration.update(admin, village.id, shape(village, town, { retired: true }));
    const attempt = administration.create(admin, { code: `x-${town.id}`, name: '组', parentId: village.id });
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    ['an administrator of the county', () => county, true],
    ['an administrator of the town itself', () => town, true],
    ['an administrator of another town', () => otherTown, false],
    ['an administrator of a village below', () => village, false],
  ])('beneath a town is open to %s: or looks absent', async (_, at, allowed) => {
    const viewer = await administratorOf(at());
    const attempt = administration.create(viewer, { code: `n-${viewer.staffId}`, name: '水利站', parentId: town.id });
    if (allowed) await expect(attempt).resolves.toMatchObject({ name: '水利站' });
    else await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not let a town be moved out by who administers only the town', async () => {
    const viewer = await administratorOf(town);
    const attempt = administration.update(viewer, village.id, shape(village, otherTown));
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets two moves at once never close a circle', async () => {
    const admin = await administratorOf(county);
    const results = await Promise.allSettled([
      administration.update(admin, town.id, shape(town, otherTown)),
      administration.update(admin, otherTown.id, shape(otherTown, town)),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps every lineage the way from the top under random moves', async () => {
    const admin = await administratorOf(county);
    const all = [town, village, otherTown];
    for (let n = 0; n < 5; n += 1) all.push(await aUnit(source, { under: all[n] ?? town }));
    const move = fc.tuple(fc.nat(all.length - 1), fc.nat(all.length - 1));
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
        for (const [who, where] of moves) {
          const [unit = town, under = town] = [all[who], all[where]];
          await administration.update(admin, unit.id, shape(unit, under)).catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'UNIT_CYCLE' });
          });
        }
        const rows = new Map((await units.all()).map((row) => [row.id, row]));
        for (const row of rows.values()) {
          const above = row.parentId === null ? [] : (rows.get(row.parentId)?.lineage ?? ['lost']);
          expect(row.lineage).toEqual([...above, row.id]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
