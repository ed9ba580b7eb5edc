import sharp, { type Sharp } from 'sharp';
import { ImageType, imageTypeOf, limits } from '#contracts';
import { DomainError } from '#platform';

export interface FreshImage {
  readonly type: ImageType;
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Of WebP; the first that fits is taken. */
const QUALITIES = [80, 62, 45, 30];
const EFFORT = 2;
/** Seconds of decoding and encoding. What takes longer was made to. */
const PATIENCE = 10;

sharp.cache(false);
sharp.concurrency(1);
// No decoder is within reach but those three, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/**
 * The same picture, encoded anew from its pixels: upright, without metadata, profile or anything appended, and nothing
 * of the bytes that were sent. Works in memory alone, at most `side` × `side` pixels at a time.
 * @throws DomainError IMAGE_UNREADABLE, IMAGE_TOO_LARGE
 */
export async function freshImage(sent: Buffer): Promise<FreshImage> {
  if (sent.length > limits.images.bytes) throw tooLarge();
  if (imageTypeOf(sent) === undefined) throw new DomainError('IMAGE_UNREADABLE');
  await refuseUnfit(sent);
  for (const quality of QUALITIES) {
    const { data, info } = await decoded(sent)
      .webp({ quality, effort: EFFORT })
      .toBuffer({ resolveWithObject: true })
      .catch(unreadable);
    if (data.length <= limits.images.bytes)
      return { type: ImageType.WEBP, bytes: data, width: info.width, height: info.height };
  }
  throw tooLarge();
}

/** By the header alone, before a pixel is decoded. */
async function refuseUnfit(sent: Buffer): Promise<void> {
  const { width, height, pages = 1 } = await sharp(sent, { limitInputPixels: false }).metadata().catch(unreadable);
  if (Math.max(width, height) > limits.images.side) throw tooLarge();
  if (pages > 1) throw new DomainError('IMAGE_UNREADABLE');
}

/** Transparent becomes white; colours become sRGB, so that no profile is needed. */
function decoded(sent: Buffer): Sharp {
  const limitInputPixels = limits.images.side ** 2;
  return sharp(sent, { limitInputPixels, failOn: 'warning', pages: 1 })
    .timeout({ seconds: PATIENCE })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
}

/** The decoder's own words could quote the file. */
function unreadable(): never {
  throw new DomainError('IMAGE_UNREADABLE');
}

function tooLarge(): DomainError {
  const { bytes, side } = limits.images;
  return new DomainError('IMAGE_TOO_LARGE', { kib: bytes / 1024, side });
}
