import type { SignedImage } from '#tokens';
import type { PreparedImage } from './prepare.js';

/** An image in the editor, with the author's words for it. */
export interface DraftImage extends PreparedImage {
  readonly alt: string;
}

/** What is signed of them, and their bytes, which go along. */
export function attached(images: readonly DraftImage[]): { images: SignedImage[]; imageData: string[] } {
  return {
    images: images.map(({ sha256, alt }) => ({ sha256, alt: alt.trim() })),
    imageData: images.map(({ base64 }) => base64),
  };
}
