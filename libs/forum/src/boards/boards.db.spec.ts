import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestUnit } from '#identity/testing';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, type TestForum } from '../testing.js';
import type { BoardInput } from './board.inputs.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let province: TestUnit;
let county: TestUnit;
let administrator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source);
  province = await aUnit(source);
  county = await aUnit(source, { under: province });
  administrator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR'] }));
});
afterAll(() => fresh.drop());

const input = (given: Partial<BoardInput> = {}): Pick<BoardInput, keyof BoardInput> => ({
  slug: `b-${randomUUID().slice(0, 8)}`,
  name: '乡村道路',
  description: '路、桥、渡口',
  unitId: county.id,
  readUnitId: county.id,
  postUnitId: county.id,
  answerUnitId: county.id,
  moderateUnitId: county.id,
  voices: ['NAMED', 'CONFIDENTIAL'],
  position: 1,
  archived: false,
  ...given,
});

describe('a board', () => {
  it('is added by an administrator over its unit, and changed', async () => {
    const wanted = input();
    const board = await expectLive(source, ['board.changed'], () => forum.boards.create(administrator, wanted));
    expect(board).toMatchObject({ slug: wanted.slug, voices: ['NAMED', 'CONFIDENTIAL'], threadCount: 0 });
    const change = { ...wanted, name: '道路与桥梁', archived: true };
    await expectLive(source, ['board.changed'], () => forum.boards.update(administrator, board.id, change));
    expect(await forum.boards.find(administrator, wanted.slug)).toMatchObject({
      id: board.id,
      name: '道路与桥梁',
      archived: true,
    });
  });

  it('has a template for new threads, which stays when a change does not speak of it', async () => {
    const template = '**什么事：**\n\n**在哪里：**';
    const wanted = input({ template: ` ${template}\n` });
    const board = await forum.boards.create(administrator, wanted);
    const plain = await forum.boards.create(administrator, input());
    const templates = (): Promise<string[]> => Promise.all([board, plain].map(({ id }) => forum.boards.templateOf(id)));
    expect(await templates()).toEqual([template, '']);
    const others = input({ slug: wanted.slug });
    await forum.boards.update(administrator, board.id, { ...others, name: '改了名' });
    expect(await templates()).toEqual([template, '']);
    await forum.boards.update(administrator, board.id, { ...others, template: '' });
    expect(await templates()).toEqual(['', '']);
    const tooLong = input({ template: '长'.repeat(1_001) });
    await expect(forum.boards.create(administrator, tooLong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is read by its readers and kept by administrators, and absent for everyone else', async () => {
    const village = await aUnit(source, { under: county });
    const wanted = input({ readUnitId: village.id });
    await forum.boards.create(administrator, wanted);
    const villager = await asViewer(source, await aStaffMember(source, { at: village }));
    const official = await asViewer(source, await aStaffMember(source, { at: county }));
    expect(await forum.boards.find(villager, wanted.slug)).not.toBeNull();
    expect(await forum.boards.find(official, wanted.slug)).toBeNull();
    const slugs = async (viewer: Viewer) => (await forum.boards.list(viewer)).map(({ slug }) => slug);
    expect(await slugs(administrator)).toContain(wanted.slug);
    expect(await slugs(official)).not.toContain(wanted.slug);
  });

  it('offers anonymity only where the whole organisation may write', async () => {
    const wanted = input({ voices: ['NAMED', 'ANONYMOUS'] });
    await expect(forum.boards.create(administrator, wanted)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await forum.boards.create(administrator, { ...wanted, postUnitId: province.id });
  });

  it('is refused to others, with a taken slug, or with nonsense', async () => {
    const wanted = input();
    const board = await forum.boards.create(administrator, wanted);
    const leader = await asViewer(source, await aStaffMember(source, { at: county, roles: ['LEADER', 'MODERATOR'] }));
    const elsewhere = await asViewer(source, await aStaffMember(source, { roles: ['ADMINISTRATOR'] }));
    await expect(forum.boards.create(leader, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(forum.boards.update(leader, board.id, wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(forum.boards.update(elsewhere, board.id, wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(forum.boards.create(administrator, input({ unitId: province.id }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(forum.boards.create(administrator, wanted)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    for (const given of [
      { slug: 'Bad Slug' },
      { voices: [] },
      { name: ' ' },
      { readUnitId: randomUUID() },
      { readUnitId: 'x' },
    ])
      await expect(forum.boards.create(administrator, input(given))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
