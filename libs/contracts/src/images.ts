/** The still pictures a post may carry. What a file calls itself counts for nothing: its first bytes do. */
export const ImageType = { JPEG: 'image/jpeg', PNG: 'image/png', WEBP: 'image/webp' } as const;
export type ImageType = (typeof ImageType)[keyof typeof ImageType];

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

const holds = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** By the first twelve bytes; undefined for anything else, so also for SVG and GIF. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (holds(bytes, 0, JPEG_SIGNATURE)) return ImageType.JPEG;
  if (holds(bytes, 0, PNG_SIGNATURE)) return ImageType.PNG;
  return holds(bytes, 0, RIFF) && holds(bytes, 8, WEBP) ? ImageType.WEBP : undefined;
}

/** An image of a post, without its bytes. */
export interface ImageDescription {
  /** UUIDv4, drawn by the server. */
  readonly id: string;
  readonly type: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in the author's words; may be empty. */
  readonly alt: string;
}
