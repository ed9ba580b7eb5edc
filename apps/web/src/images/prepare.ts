import { limits } from '#contracts';

/** An image as it will be sent: made anew on this device, so that nothing of the file but the picture is left. */
export interface PreparedImage {
  /** SHA-256 of the bytes, base64url: what the author signs. */
  readonly sha256: string;
  readonly base64: string;
  /** An object URL for showing it here. */
  readonly preview: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export class ImageProblem extends Error {
  constructor(readonly code: 'IMAGE_UNREADABLE' | 'IMAGE_TOO_LARGE') {
    super(code);
    this.name = 'ImageProblem';
  }
}

const QUALITIES = [0.85, 0.7, 0.55, 0.4];
const SCALES = [1, 0.75, 0.5];

/**
 * Decodes it, turns it upright, scales it down and encodes it as WebP, or JPEG where the browser cannot, until it fits.
 * Position, camera and time stay behind with the file.
 * @throws ImageProblem
 */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new ImageProblem('IMAGE_UNREADABLE');
  });
  try {
    for (const scale of SCALES) {
      const canvas = drawn(picture, scale);
      for (const quality of QUALITIES) {
        const blob = await encoded(canvas, quality);
        if (blob.size <= limits.images.bytes) return await described(blob, canvas);
      }
    }
  } finally {
    picture.close();
  }
  throw new ImageProblem('IMAGE_TOO_LARGE');
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const fit = scale * Math.min(1, limits.images.side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * fit));
  canvas.height = Math.max(1, Math.round(picture.height * fit));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new ImageProblem('IMAGE_UNREADABLE');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A browser that cannot write WebP gives PNG instead, which would be too large. */
async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await toBlob(canvas, 'image/webp', quality);
  return webp.type === 'image/webp' ? webp : toBlob(canvas, 'image/jpeg', quality);
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob === null ? reject(new ImageProblem('IMAGE_UNREADABLE')) : resolve(blob));
    canvas.toBlob(done, type, quality);
  });
}

async function described(blob: Blob, { width, height }: HTMLCanvasElement): Promise<PreparedImage> {
  const bytes = await blob.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const base64url = base64Of(hash).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const preview = URL.createObjectURL(blob);
  return { sha256: base64url, base64: base64Of(new Uint8Array(bytes)), preview, width, height };
}

const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
