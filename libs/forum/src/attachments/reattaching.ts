import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '#platform';
import { addImages } from '../images/post-images.js';
import type { PostRow } from '../posts/post.row.js';
import type { AttachmentInput } from './attachment.input.js';
import { Attaching, checkAttachments, checkCounts, wordsOf, type Showing } from './attaching.js';
import { addDocuments, DISCARD_OTHER_DOCUMENTS } from './post-documents.js';

const DROP_OTHER_IMAGES = 'DELETE FROM forum.image WHERE thread_id = $1 AND seq = $2 AND id <> ALL($3::uuid[])';
/** Out of the way of the new places, which are unique; one statement would meet itself. */
const LIFT_IMAGES = 'UPDATE forum.image SET ordinal = -1 - ordinal WHERE thread_id = $1 AND seq = $2';
const PLACE_IMAGE = 'UPDATE forum.image SET ordinal = $2, alt = $3 WHERE id = $1';
const PLACE_DOCUMENT = 'UPDATE forum.document SET ordinal = $2 WHERE id = $1';
const COUNT = 'UPDATE forum.post SET image_count = $3, document_count = $4 WHERE thread_id = $1 AND seq = $2';

/** What a post shall carry after an edit. */
export interface Wanted {
  readonly words: readonly string[];
  /** Nothing is other than it was. */
  readonly same: boolean;
  /** Writes it; call it before the post is told of. */
  put(tx: EntityManager): Promise<void>;
}

/** Edits the pictures and documents of a post with its text. Versions keep words alone: what is taken out is gone. */
@Injectable()
export class Reattaching {
  constructor(private readonly attaching: Attaching) {}

  /** @throws DomainError as `Attaching.take` */
  async prepare(
    tx: EntityManager,
    viewer: Viewer,
    post: PostRow,
    given: readonly AttachmentInput[] | null | undefined,
    showing: Showing,
  ): Promise<Wanted> {
    const [images, documents] = [post.images ?? [], post.documents ?? []];
    if (given == null) return { words: wordsOf(images, documents), same: true, put: () => Promise.resolve() };
    const asked = checkAttachments(given);
    const has = new Set([...images, ...documents].map(({ id }) => id));
    const { images: newImages, documents: newDocuments } = await this.attaching.take(
      tx,
      viewer,
      asked.filter(({ id }) => !has.has(id)),
      showing,
    );
    const pictures = new Set([...images, ...newImages].map(({ id }) => id));
    const kept = asked.filter(({ id }) => has.has(id));
    const keptImages = kept.filter(({ id }) => pictures.has(id));
    const keptDocuments = documents.filter(({ id }) => kept.some((one) => one.id === id));
    const [imageCount, documentCount] = [
      keptImages.length + newImages.length,
      keptDocuments.length + newDocuments.length,
    ];
    checkCounts(imageCount, documentCount);
    const now = JSON.stringify([
      ...images.map(({ id, alt }) => ({ id, alt })),
      ...documents.map(({ id }) => ({ id, alt: '' })),
    ]);
    return {
      words: wordsOf([...keptImages, ...newImages], [...keptDocuments, ...newDocuments]),
      same: JSON.stringify(asked) === now,
      put: async (tx) => {
        const key = [post.threadId, post.seq];
        const ids = kept.map(({ id }) => id);
        await tx.query(DROP_OTHER_IMAGES, [...key, ids]);
        await tx.query(DISCARD_OTHER_DOCUMENTS, [...key, ids]);
        await tx.query(LIFT_IMAGES, key);
        for (const [at, { id, alt }] of keptImages.entries()) await tx.query(PLACE_IMAGE, [id, at, alt]);
        const documentIds = kept.filter(({ id }) => !pictures.has(id));
        for (const [at, { id }] of documentIds.entries()) await tx.query(PLACE_DOCUMENT, [id, at]);
        await addImages(tx, post, newImages, keptImages.length);
        await addDocuments(tx, post, newDocuments, keptDocuments.length);
        await tx.query(COUNT, [...key, imageCount, documentCount]);
      },
    };
  }
}
