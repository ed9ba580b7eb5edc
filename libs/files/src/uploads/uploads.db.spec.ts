import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { imageTypeOf, limits, type StaffId } from '#contracts';
import { aPhoto } from '#pictures/testing';
import { Clock, type Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { filesEntities } from '../files.entities.js';
import { aDocx, anUpload, aPdf, someFiles, type TestFiles } from '../testing.js';

const { piece } = limits.uploads;

class MovedClock extends Clock {
  days = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.days * 86_400_000);
  }
}

let fresh: FreshDatabase;
let source: DataSource;
let files: TestFiles;
const clock = new MovedClock();

/** The room knows of people only their ids. */
const somebody = (): Viewer => ({
  staffId: randomUUID() as StaffId,
  name: '',
  title: null,
  homeUnitId: randomUUID() as Viewer['homeUnitId'],
  lineage: [],
  roles: [],
  mustChangePassword: false,
});

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(filesEntities);
  files = someFiles(source, clock);
});
afterAll(async () => {
  files.remove();
  await fresh.drop();
});

const take = (viewer: Viewer, ...ids: string[]) => source.transaction((tx) => files.finished.take(tx, viewer, ids));
const stored = () => readdirSync(files.folder, { recursive: true }).filter((name) => String(name).length > 36).length;
const absent = { code: 'NOT_FOUND' };

describe('a file on its way', () => {
  it('goes on where the line broke, and is taken once', async () => {
    const me = somebody();
    const pdf = aPdf(3 * piece + 10);
    const id = await expectLive(source, [], () => files.uploads.begin(me, '通知.pdf', pdf.length));
    expect(await files.uploads.append(me, id, 0, pdf.subarray(0, piece))).toBe(piece);
    // Sent again, for the answer was lost: nothing is doubled, and the sender asks where to go on.
    await expect(files.uploads.append(me, id, 0, pdf.subarray(0, piece))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await files.uploads.standing(me, id)).toMatchObject({ received: piece, size: pdf.length, type: null });
    await expect(take(me, id)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    for (let at = piece; at < pdf.length; at += piece)
      await files.uploads.append(me, id, at, pdf.subarray(at, at + piece));
    expect(await files.uploads.append(me, id, pdf.length, Buffer.alloc(0))).toBe(pdf.length);
    const taken = await take(me, id);
    expect(taken).toEqual({
      pictures: [],
      documents: [expect.objectContaining({ id, name: '通知.pdf', type: 'application/pdf', size: pdf.length })],
    });
    const bytes = await files.store.read(id, { start: 0, end: pdf.length - 1 });
    expect(bytes && (await buffer(bytes)).equals(pdf)).toBe(true);
    expect(await source.query('SELECT FROM files.piece')).toEqual([]);
    await expect(take(me, id)).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it('is counted once when the same piece comes twice at a time', async () => {
    const me = somebody();
    const pdf = aPdf(2 * piece);
    const id = await files.uploads.begin(me, 'a.pdf', pdf.length);
    const both = await Promise.allSettled([0, 0].map((at) => files.uploads.append(me, id, at, pdf.subarray(0, piece))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await files.uploads.standing(me, id)).received).toBe(piece);
  });

  it('is nobody else’s', async () => {
    const [me, other] = [somebody(), somebody()];
    const id = await anUpload(files, me, '方案.docx', aDocx());
    await expect(files.uploads.standing(other, id)).rejects.toMatchObject(absent);
    await expect(files.uploads.append(other, id, 0, aDocx())).rejects.toMatchObject(absent);
    await files.uploads.cancel(other, id);
    await expect(take(other, id)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect((await take(me, id)).documents).toHaveLength(1);
  });

  it('that is a picture is made anew, and nothing of the telephone is left', async () => {
    const me = somebody();
    const canary = 'CANARY-26.6477N';
    const photo = await aPhoto({ width: 64, height: 48, canary });
    const id = await anUpload(files, me, 'IMG_2026.JPG', photo);
    const { pictures } = await take(me, id);
    expect(pictures).toMatchObject([{ id, type: 'image/webp', width: 64, height: 48 }]);
    const bytes = pictures[0]?.bytes ?? Buffer.alloc(0);
    expect([imageTypeOf(bytes), bytes.includes(canary)]).toEqual(['image/webp', false]);
  });

  it.each([
    ['程序.exe', Buffer.from('MZ'), 'FILE_TYPE_REFUSED'],
    ['假的.pdf', aDocx(), 'FILE_TYPE_REFUSED'],
    ['假的.png', aPdf(), 'IMAGE_UNREADABLE'],
    ['太大.pdf', aPdf(1024 * 1024 + 1), 'FILE_TOO_LARGE'],
    ['太大.jpg', Buffer.alloc(limits.images.bytes + 1), 'IMAGE_TOO_LARGE'],
    ['空.pdf', Buffer.alloc(0), 'INVALID_INPUT'],
  ])('%s is refused, and nothing of it stays', async (name, bytes, code) => {
    const me = somebody();
    const before = stored();
    await expect(anUpload(files, me, name, bytes)).rejects.toMatchObject({ code });
    expect(await source.query('SELECT FROM files.upload WHERE staff_id = $1', [me.staffId])).toEqual([]);
    expect(stored()).toBe(before);
  });

  it('takes no more bytes than were said, nor made-up ids', async () => {
    const me = somebody();
    const id = await files.uploads.begin(me, 'a.pdf', 10);
    await expect(files.uploads.append(me, id, 0, aPdf(11))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(files.uploads.append(me, 'nothing', 0, aPdf())).rejects.toMatchObject(absent);
    await expect(take(me, 'nothing')).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });
});

describe('files that nobody posts', () => {
  it('are so many at a time, also when all are begun at once', async () => {
    const me = somebody();
    const begun = await Promise.allSettled(
      Array.from({ length: limits.uploads.open + 5 }, () => files.uploads.begin(me, 'a.pdf', 9)),
    );
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(limits.uploads.open);
    const [first] = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await files.uploads.cancel(me, first ?? '');
    await expect(files.uploads.begin(me, 'a.pdf', 9)).resolves.toBeDefined();
  });

  it('are swept after their second day, with their bytes, and what is posted stays', async () => {
    const me = somebody();
    const [left, posted] = [await anUpload(files, me, 'a.pdf', aPdf()), await anUpload(files, me, 'b.pdf', aPdf())];
    await take(me, posted);
    clock.days = 1;
    await files.sweeping.sweep();
    expect(await files.uploads.standing(me, left)).toMatchObject({ type: 'application/pdf' });
    clock.days = 2;
    expect(await files.sweeping.sweep()).toBeGreaterThan(0);
    clock.days = 0;
    await expect(files.uploads.standing(me, left)).rejects.toMatchObject(absent);
    const span = { start: 0, end: 8 };
    expect(await files.store.read(left, span)).toBeNull();
    const kept = await files.store.read(posted, span);
    expect(kept && (await buffer(kept)).length).toBe(9);
  });
});
