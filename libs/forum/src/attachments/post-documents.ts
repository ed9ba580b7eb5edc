import type { EntityManager } from 'typeorm';
import type { TakenDocument } from '#files';

const INSERT = `
  INSERT INTO forum.document (id, thread_id, seq, ordinal, name, type, size) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Takes documents away, and lets the store give up their bytes after the commit. $1, $2: of which post. */
export const DISCARD_DOCUMENTS = `
  WITH gone AS (DELETE FROM forum.document WHERE thread_id = $1 AND seq = $2 RETURNING id)
  INSERT INTO files.discarded (id) SELECT id FROM gone`;

/** The same for those that are not among $3. */
export const DISCARD_OTHER_DOCUMENTS = `
  WITH gone AS (DELETE FROM forum.document WHERE thread_id = $1 AND seq = $2 AND id <> ALL($3::uuid[]) RETURNING id)
  INSERT INTO files.discarded (id) SELECT id FROM gone`;

/** Writes documents of a post that was inserted. @param from the place of the first */
export async function addDocuments(
  tx: EntityManager,
  post: { readonly threadId: string; readonly seq: number },
  documents: readonly TakenDocument[],
  from = 0,
): Promise<void> {
  for (const [at, { id, name, type, size }] of documents.entries())
    await tx.query(INSERT, [id, post.threadId, post.seq, from + at, name, type, size]);
}
