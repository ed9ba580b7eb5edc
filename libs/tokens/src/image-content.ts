import { limits } from '#contracts';
import { concat, framed, fromBase64Url, u32, utf8 } from './bytes.js';
import { text } from './fields.js';
import { Malformed } from './malformed.js';

/** An image goes beside the content; only its hash is signed, and so cannot be swapped on the way. */
export interface SignedImage {
  /** SHA-256 of the bytes as they are sent, base64url. */
  readonly sha256: string;
  /** What it shows, for those who cannot see it; may be empty. */
  readonly alt: string;
}

const SHA256_BYTES = 32;

/** None and an empty list are the same. */
export const imagesBytes = (images: readonly SignedImage[] = []): Uint8Array =>
  concat(u32(images.length), ...images.flatMap(({ sha256, alt }) => [framed(utf8(sha256)), framed(utf8(alt))]));

/** @throws Malformed */
export function checkImages(images: readonly SignedImage[] = []): readonly SignedImage[] {
  if (images.length > limits.images.each) throw new Malformed('images', `are more than ${limits.images.each}`);
  return images.map(({ sha256, alt }) => {
    if (fromBase64Url(sha256)?.length !== SHA256_BYTES) throw new Malformed('images', 'need their SHA-256');
    return { sha256, alt: text('alt', alt, limits.images.altLength) };
  });
}
