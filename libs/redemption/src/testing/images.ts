import { createHash } from 'node:crypto';
import type { SignedImage } from '#tokens';

/** What goes into the content that is signed, and what goes beside it. */
export function withImages(images: readonly Buffer[]): { signed: SignedImage[]; imageData: string[] } {
  const sha256 = (image: Buffer) => createHash('sha256').update(image).digest('base64url');
  return {
    signed: images.map((image, at) => ({ sha256: sha256(image), alt: `第${at + 1}张` })),
    imageData: images.map((image) => image.toString('base64')),
  };
}
