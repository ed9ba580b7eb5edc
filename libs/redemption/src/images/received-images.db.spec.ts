import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { imageTypeOf, limits, type InboxThread } from '#contracts';
import { buildFollowUp, buildSubmission, type Prepared } from '#tokens';
import type { InProcessRedeemer } from '../in-process-redeemer.js';
import { aPhoto, aSpoolDirectory, aThread, aWorld, withImages, withMakerNote, type World } from '../testing.js';

const canary = 'CANARY-26.6477N-104.2514E';
const elsewhere = '7b0c64a0-6f2c-4c1e-9f57-3a4d9a5cf0aa';

describe('images of an anonymous post', () => {
  let world: World;
  let app: InProcessRedeemer;
  let photo: Buffer;

  beforeEach(async () => {
    world = await aWorld();
    app = await world.open();
    photo = withMakerNote(await aPhoto({ width: 320, height: 240, canary, orientation: 6 }), canary);
  });
  afterEach(() => world.close());

  async function pictured(...images: readonly Buffer[]): Promise<Prepared> {
    const { signed, imageData } = withImages(images);
    const made = buildSubmission(await world.issuer.token(), { openThread: aThread({ images: signed }) });
    return { ...made, input: { ...made.input, imageData } };
  }
  const inbox = () => world.source.query<{ payload: InboxThread }[]>('SELECT payload FROM anonymous.inbox');
  const stored = () => world.source.query<{ id: string; bytes: Buffer }[]>('SELECT id, bytes FROM anonymous.image');
  const refused = (code: string) => ({ code }) as object;

  it('come out with the window: made anew, upright, described, and clean', async () => {
    const { input } = await pictured(photo);
    expect(JSON.stringify(input)).not.toContain(canary);
    expect(Buffer.from(input.imageData?.[0] ?? '', 'base64').includes(canary)).toBe(true);
    await app.submit(input);
    expect(await stored()).toEqual([]);
    await world.endWindow(app);
    const [item] = await inbox();
    const [image] = await stored();
    const described = { id: image?.id, type: 'image/webp', width: 240, height: 320, alt: '第1张' };
    expect(item?.payload.images).toEqual([described]);
    const bytes = image?.bytes ?? Buffer.alloc(0);
    expect(imageTypeOf(bytes)).toBe('image/webp');
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes(canary)).toBe(false);
    expect(JSON.stringify(item)).not.toContain(input.openThread?.images?.[0]?.sha256);
  });

  it('leave nothing of what was sent in the spool', async () => {
    await app.submit((await pictured(photo, photo)).input);
    const directory = world.settings.spoolDirectory;
    const names = await readdir(directory);
    expect(names.sort()).toEqual(['spool-a', 'spool-b', 'spool-images']);
    for (const name of names) {
      const file = await readFile(join(directory, name));
      for (const trace of [canary, photo.subarray(1000, 1040), 'RIFF', 'WEBP'])
        expect(file.includes(trace)).toBe(false);
    }
  });

  it('survive a crash from the moment they are accepted', async () => {
    const { input } = await pictured(photo, photo, photo);
    const answer = await app.submit(input);
    const copy = await aSpoolDirectory();
    for (const name of await readdir(world.settings.spoolDirectory))
      await copyFile(join(world.settings.spoolDirectory, name), join(copy.path, name));
    await app.close();
    const next = await world.open({ spoolDirectory: copy.path });
    expect(await next.submit({ ...input, imageData: [] })).toEqual(answer);
    await world.endWindow(next);
    expect((await inbox())[0]?.payload.images).toHaveLength(3);
    expect((await stored()).every(({ bytes }) => imageTypeOf(bytes) === 'image/webp')).toBe(true);
    await copy.remove();
  });

  it('come with a follow-up too', async () => {
    const { input, receipt, threadId } = await pictured();
    await app.submit(input);
    const { signed, imageData } = withImages([photo]);
    const words = { threadId, parentSeq: null, body: '补一张照片。', images: signed };
    await app.followUp({ ...buildFollowUp(receipt, 2, words), imageData });
    await world.endWindow(app);
    expect(await stored()).toHaveLength(1);
  });

  it('are refused when they are not the bytes that were signed, and with them the post', async () => {
    const { input } = await pictured(photo);
    const other = (await aPhoto({ width: 32, height: 24, canary })).toString('base64');
    for (const imageData of [undefined, [], [other], [...(input.imageData ?? []), other]])
      await expect(app.submit({ ...input, imageData: imageData ?? [] })).rejects.toMatchObject(
        refused('IMAGE_MISSING'),
      );
    expect(app.redemption.gathering.of(input.authorKey)).toEqual([]);
    expect(await app.submit(input)).toMatchObject({ seq: 1 });
  });

  it.each<[string, () => Buffer, string]>([
    ['an unreadable one', () => photo.subarray(0, 3000), 'IMAGE_UNREADABLE'],
    ['another kind of file', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'IMAGE_UNREADABLE'],
    ['one that is too large', () => Buffer.alloc(limits.images.bytes + 1, photo), 'IMAGE_TOO_LARGE'],
  ])('are refused for %s, and the token is not spent', async (_, bytes, code) => {
    const token = await world.issuer.token();
    const { signed, imageData } = withImages([photo, bytes()]);
    const { input } = buildSubmission(token, { openThread: aThread({ images: signed }) });
    await expect(app.submit({ ...input, imageData })).rejects.toMatchObject(refused(code));
    expect(await app.submit(buildSubmission(token, { openThread: aThread() }).input)).toMatchObject({ seq: 1 });
  });

  it('are not decoded for a key that may not speak', async () => {
    const { receipt } = await pictured();
    const { signed } = withImages([photo]);
    const words = { threadId: elsewhere, parentSeq: null, body: '……', images: signed };
    await expect(app.followUp(buildFollowUp(receipt, 2, words))).rejects.toMatchObject(refused('NOT_FOUND'));
  });

  it('wait for the next window when every place is taken, while words still go', async () => {
    await app.submit((await pictured(photo, photo, photo, photo)).input);
    const { input } = await pictured(photo);
    await expect(app.submit(input)).rejects.toMatchObject(refused('TRY_NEXT_WINDOW'));
    expect(await app.submit((await pictured()).input)).toMatchObject({ seq: 1 });
    await world.endWindow(app);
    expect(await app.submit(input)).toMatchObject({ seq: 1 });
  });

  it('are at most four, and none where they are turned off', async () => {
    const five = withImages([photo, photo, photo, photo, photo]);
    const token = await world.issuer.token();
    expect(() => buildSubmission(token, { openThread: aThread({ images: five.signed }) })).toThrow('more than 4');
    await app.close();
    const without = await world.open({ spoolImages: 0, spoolDirectory: join(world.settings.spoolDirectory, 'none') });
    await expect(without.submit((await pictured(photo)).input)).rejects.toMatchObject(refused('IMAGES_OFF'));
    expect(await without.submit((await pictured()).input)).toMatchObject({ seq: 1 });
  });

  it('are at most as many as may ever wait, and are not decoded where they are more', async () => {
    await app.close();
    const narrow = await world.open({ spoolImages: 1, spoolDirectory: join(world.settings.spoolDirectory, 'narrow') });
    const { input } = await pictured(Buffer.from('no image'), Buffer.from('nor this'));
    await expect(narrow.submit(input)).rejects.toMatchObject({ code: 'INVALID_INPUT', params: { field: 'images' } });
    expect(await narrow.submit((await pictured(photo)).input)).toMatchObject({ seq: 1 });
  });

  it('that wait are published where they were turned off meanwhile, and words go on', async () => {
    const { input } = await pictured(photo, photo);
    await app.submit(input);
    await app.close();
    const without = await world.open({ spoolImages: 0 });
    expect(await without.submit((await pictured()).input)).toMatchObject({ seq: 1 });
    await expect(without.submit((await pictured(photo)).input)).rejects.toMatchObject(refused('IMAGES_OFF'));
    expect(await without.submit(input)).toMatchObject({ seq: 1 });
    await world.endWindow(without);
    expect(await stored()).toHaveLength(2);
  });
});
