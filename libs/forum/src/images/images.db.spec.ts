import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { ImageDescription, InboxThread } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, type TestBoard, type TestForum } from '../testing.js';
import { aThreadItem, Windows } from '../testing/inbox.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const WEBP = Buffer.concat([Buffer.from('RIFF....WEBP', 'latin1'), randomBytes(64)]);

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let windows: Windows;
let village: TestUnit;
let board: TestBoard;
let leader: TestStaff;
let reader: Viewer;
let stranger: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source);
  windows = new Windows(source, forum, SLOT);
  const root = await aUnit(source);
  village = await aUnit(source, { under: root });
  board = await aBoard(source, { at: root });
  leader = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
  reader = await asViewer(source, await aStaffMember(source, { at: village }));
  stranger = await asViewer(source, await aStaffMember(source, { at: await aUnit(source, { under: root }) }));
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
});
afterEach(() => source.query('DELETE FROM anonymous.inbox'));
afterAll(() => fresh.drop());

const anImage = (changes: Partial<ImageDescription> = {}): ImageDescription => ({
  id: randomUUID(),
  type: 'image/webp',
  width: 640,
  height: 480,
  alt: '塌了的路肩',
  ...changes,
});

/** Publishes a thread of an anonymous author with these images, whose bytes wait as the anonymous app left them. */
async function publish(
  images: readonly ImageDescription[],
  given: Partial<InboxThread> = {},
  bytesOf: (image: ImageDescription) => Buffer = () => WEBP,
): Promise<string> {
  const item = aThreadItem(board, { images, ...given });
  for (const image of images)
    await source.query('INSERT INTO anonymous.image (id, slot, bytes) VALUES ($1, $2, $3)', [
      image.id,
      SLOT,
      bytesOf(image),
    ]);
  await windows.gather([item]);
  await expectLive(
    source,
    [given.audience === 'LETTER' ? 'letter.changed' : 'thread.opened', 'anonymous.published'],
    () => forum.publisher.publishBatch(),
  );
  return item.threadId;
}

const opening = (threadId: string, viewer = reader) => forum.posts.show(viewer, { threadId: threadId, seq: 1 });
const isAbsent = (viewer: Viewer, id: string) =>
  expect(forum.images.read(viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

describe('images of a post', () => {
  it('move over with the window, in their order, and stay nowhere else', async () => {
    const [one, two] = [anImage(), anImage({ width: 480, height: 640, alt: '' })];
    const threadId = await publish([one, two]);
    expect((await opening(threadId)).images).toEqual([
      { id: one.id, url: `/images/${one.id}`, width: 640, height: 480, alt: '塌了的路肩' },
      { id: two.id, url: `/images/${two.id}`, width: 480, height: 640, alt: '' },
    ]);
    expect(await forum.images.read(reader, one.id)).toEqual({ type: 'image/webp', bytes: WEBP });
    expect(await source.query('SELECT FROM anonymous.image')).toEqual([]);
  });

  it('are written in the transaction of their window', async () => {
    const threadId = await publish([anImage(), anImage()]);
    const xmins = await source.query<unknown[]>(
      `SELECT xmin FROM forum.post WHERE thread_id = $1 UNION SELECT xmin FROM forum.image WHERE thread_id = $1`,
      [threadId],
    );
    expect(xmins).toHaveLength(1);
  });

  it('have the readers of their thread and no others', async () => {
    const image = anImage();
    await publish([image], { audience: 'UNIT', unitId: village.id });
    expect(await forum.images.read(reader, image.id)).toMatchObject({ bytes: WEBP });
    await isAbsent(stranger, image.id);
    await isAbsent(reader, randomUUID());
    await isAbsent(reader, 'not-an-id');
  });

  it('go out of sight with a hidden thread, and come back with it', async () => {
    const image = anImage();
    const threadId = await publish([image]);
    const act = { threadId, reason: '照片里有车牌' };
    await expectLive(source, ['thread.changed'], () => forum.moderation.hide(moderator, act));
    await isAbsent(reader, image.id);
    expect((await opening(threadId)).images).toEqual([]);
    expect(await forum.images.read(moderator, image.id)).toMatchObject({ bytes: WEBP });
    await expectLive(source, ['thread.changed'], () => forum.moderation.restore(moderator, act));
    expect(await forum.images.read(reader, image.id)).toMatchObject({ bytes: WEBP });
  });

  it('are left out, the words standing, when their bytes are missing or not what they were said to be', async () => {
    const [fine, svg, none, huge] = [anImage(), anImage(), anImage(), anImage({ width: 60_000 })];
    const bytes = new Map([
      [svg.id, Buffer.from('<svg onload="alert(1)"/>')],
      [none.id, Buffer.alloc(0)],
    ]);
    const threadId = await publish([fine, svg, none, huge], {}, ({ id }) => bytes.get(id) ?? WEBP);
    expect(await opening(threadId)).toMatchObject({ body: '方案定下来以后才通知我们。', images: [{ id: fine.id }] });
    await isAbsent(reader, svg.id);
  });

  it('of a letter are copied to where its author reads it, and read by nobody but its addressee', async () => {
    const image = anImage();
    const threadId = await publish([image], { board: null, audience: 'LETTER', addresseeId: leader.id });
    const copies = await source.query<unknown[]>(
      'SELECT id, seq, ordinal, alt, bytes FROM anonymous.letter_image WHERE thread_id = $1',
      [threadId],
    );
    expect(copies).toEqual([{ id: image.id, seq: 1, ordinal: 0, alt: '塌了的路肩', bytes: WEBP }]);
    expect(await forum.images.read(await asViewer(source, leader), image.id)).toMatchObject({ bytes: WEBP });
    await isAbsent(moderator, image.id);
  });
});
