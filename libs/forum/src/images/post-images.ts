import type { EntityManager } from 'typeorm';
import { imageTypeOf, limits, type ImageDescription } from '#contracts';

/** An image with its bytes, on its way into a post. */
export interface NewImage extends ImageDescription {
  readonly bytes: Buffer;
}

const INSERT = `
  INSERT INTO forum.image (id, thread_id, seq, ordinal, type, width, height, alt, bytes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const WAITING = 'SELECT id, bytes FROM anonymous.image WHERE id = ANY($1::uuid[])';

/** True when the bytes are what the description says, and no larger than may be. */
export function isFit({ bytes, type, width, height }: NewImage): boolean {
  const { bytes: most, side } = limits.images;
  return imageTypeOf(bytes) === type && bytes.length <= most && Math.max(width, height) <= side;
}

/** Writes images of a post that was inserted, in their order. @param from the place of the first */
export async function addImages(
  tx: EntityManager,
  post: { readonly threadId: string; readonly seq: number },
  images: readonly NewImage[],
  from = 0,
): Promise<void> {
  for (const [at, { id, type, width, height, alt, bytes }] of images.entries())
    await tx.query(INSERT, [id, post.threadId, post.seq, from + at, type, width, height, alt, bytes]);
}

/**
 * The images of an inbox item, with the bytes that wait in `anonymous.image`. One that is missing there, or is not what
 * it should be, is left out: the words it came with stand.
 */
export async function waitingImages(
  tx: EntityManager,
  descriptions: readonly ImageDescription[] = [],
): Promise<NewImage[]> {
  if (descriptions.length === 0) return [];
  const rows = await tx.query<{ id: string; bytes: Buffer }[]>(WAITING, [descriptions.map(({ id }) => id)]);
  const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
  return descriptions
    .map((description) => ({ ...description, bytes: bytes.get(description.id) ?? Buffer.alloc(0) }))
    .filter(isFit);
}
