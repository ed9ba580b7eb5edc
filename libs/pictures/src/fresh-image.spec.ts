import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { imageTypeOf, limits } from '#contracts';
import { freshImage } from './fresh-image.js';
import { aPhoto, aPixel, withMakerNote } from './testing/photos.js';

const canary = 'CANARY-26.6477N-104.2514E-SN-0042';

describe('an image that is encoded anew', () => {
  it('loses position, maker note, comment, profile and whatever was appended', async () => {
    const photo = await aPhoto({ width: 320, height: 240, canary });
    const sent = Buffer.concat([withMakerNote(photo, canary), Buffer.from(canary), await aPixel('png')]);
    expect(sent.toString('latin1').split(canary).length).toBeGreaterThan(4);
    const { bytes, type, width, height } = await freshImage(sent);
    expect({ type, width, height }).toEqual({ type: 'image/webp', width: 320, height: 240 });
    expect(bytes.includes(canary)).toBe(false);
    const { exif, icc, xmp, iptc, comments } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, comments }).toEqual({});
    for (const trace of ['Exif', 'ICCP', 'XMP', 'GPS']) expect(bytes.includes(trace)).toBe(false);
  });

  it('stands upright without the note that said how to turn it', async () => {
    const photo = await aPhoto({ width: 320, height: 240, canary, orientation: 6 });
    expect(await freshImage(photo)).toMatchObject({ width: 240, height: 320 });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('may come as %s', async (format) => {
    expect(await freshImage(await aPixel(format))).toMatchObject({ type: 'image/webp', width: 1, height: 1 });
  });

  it('fits however noisy it is', async () => {
    const noise = await sharp({
      create: {
        width: 900,
        height: 700,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 60 })
      .toBuffer();
    expect(noise.length).toBeLessThanOrEqual(limits.images.bytes);
    expect((await freshImage(noise)).bytes.length).toBeLessThanOrEqual(limits.images.bytes);
  });

  it('is refused by its size before anything is decoded', async () => {
    await expect(freshImage(Buffer.alloc(limits.images.bytes + 1))).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
    const wide = await sharp({ create: { width: 2049, height: 1, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    await expect(freshImage(wide)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE', params: { kib: 400, side: 2048 } });
  });

  it('is refused when a small file claims a huge picture', async () => {
    const bomb = aPngBomb(65_000);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(freshImage(bomb)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
  });

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['cut short', async () => (await aPhoto({ width: 320, height: 240, canary })).subarray(0, 2000)],
    ['a JPEG in name only', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500)])],
    ['a page that pretends to be a picture', () => Buffer.from(`\xff\xd8\xff<html>${canary}</html>`, 'latin1')],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    [
      'GIF',
      async () =>
        sharp(await aPixel('png'))
          .gif()
          .toBuffer(),
    ],
    [
      'TIFF',
      async () =>
        sharp(await aPixel('png'))
          .tiff()
          .toBuffer(),
    ],
    ['animated', anAnimation],
    ['empty', () => Buffer.alloc(0)],
  ])('is refused when it is %s', async (_, make) => {
    await expect(freshImage(await make())).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' });
  });

  it('is told by its first bytes, not by more', () => {
    expect(imageTypeOf(Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'))).toBe('image/webp');
    expect(imageTypeOf(Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'))).toBeUndefined();
    expect(imageTypeOf(Buffer.from([0xff, 0xd8]))).toBeUndefined();
  });
});

/** Two frames. */
async function anAnimation(): Promise<Buffer> {
  const frames = await sharp({ create: { width: 8, height: 16, channels: 3, background: '#a33' } })
    .raw()
    .toBuffer();
  frames.fill(0, 0, frames.length / 2);
  return sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .webp({ delay: [80, 80] })
    .toBuffer();
}

/** A valid header for `side` × `side` pixels, and next to nothing behind it. */
function aPngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** ISO 3309, as PNG wants it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
