import type { SignedImage } from '#tokens';
import { keepBeside } from './beside.js';
import type { PreparedImage } from './prepare.js';

/** An image in the editor, with the author's words for it. */
export interface DraftImage extends PreparedImage {
  readonly alt: string;
}

/** What is signed of them; their bytes wait to go along. */
export function toSigned(images: readonly DraftImage[]): SignedImage[] {
  for (const { sha256, base64 } of images) keepBeside(sha256, base64);
  return images.map(({ sha256, alt }) => ({ sha256, alt: alt.trim() }));
}
