import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, limits, Voice } from '#contracts';
import { FinishedUploads, type TakenDocument } from '#files';
import { DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import type { NewImage } from '../images/post-images.js';
import { checkText } from '../text.rules.js';
import type { AttachmentInput } from './attachment.input.js';

/** Where files are about to be read, and by which voice they are shown. */
export interface Showing {
  readonly voice: Voice;
  readonly audience: Audience;
  /** How whoever opened the thread speaks there. */
  readonly openedAs: Voice;
}

export interface Attached {
  readonly images: readonly NewImage[];
  readonly documents: readonly TakenDocument[];
  /** What they say in words: the watched ones are looked for here too. */
  readonly words: readonly string[];
}

/** Turns files that were sent into pictures and documents of a post, in the transaction that writes the post. */
@Injectable()
export class Attaching {
  constructor(private readonly uploads: FinishedUploads) {}

  /**
   * @throws DomainError FILE_MISSING, TOO_MANY_FILES, DOCUMENT_NAMES_ITS_AUTHOR, DOCUMENT_CANNOT_REACH_AUTHOR,
   *   INVALID_INPUT
   */
  async take(
    tx: EntityManager,
    viewer: Viewer,
    given: readonly AttachmentInput[] | null | undefined,
    showing: Showing,
  ): Promise<Attached> {
    const asked = checkAttachments(given);
    const ids = asked.map(({ id }) => id);
    const { pictures, documents } = await this.uploads.take(tx, viewer, ids);
    checkCounts(pictures.length, documents.length);
    if (documents.length > 0) checkDocuments(showing);
    const alts = new Map(asked.map(({ id, alt }) => [id, alt]));
    const images = pictures.map((picture) => ({ ...picture, alt: alts.get(picture.id) ?? '' }));
    return { images, documents, words: wordsOf(images, documents) };
  }
}

export function wordsOf(images: readonly { alt: string }[], documents: readonly { name: string }[]): string[] {
  return [...images.map(({ alt }) => alt), ...documents.map(({ name }) => name)];
}

/** Each once, with words that fit. @throws DomainError INVALID_INPUT, TOO_MANY_FILES */
export function checkAttachments(given: readonly AttachmentInput[] | null | undefined): { id: string; alt: string }[] {
  const { images, documents } = limits;
  const asked = (given ?? []).map(({ id, alt }) => ({
    id: id.toLowerCase(),
    alt: checkText('alt', (alt ?? '').replace(/\s+/g, ' '), images.altLength),
  }));
  if (asked.length > images.each + documents.each) checkCounts(asked.length, asked.length);
  if (new Set(asked.map(({ id }) => id)).size < asked.length) throw invalidInput('attachments', 'each once');
  return asked;
}

export function checkCounts(images: number, documents: number): void {
  const most = { images: limits.images.each, documents: limits.documents.each };
  if (images > most.images || documents > most.documents) throw new DomainError('TOO_MANY_FILES', most);
}

/** A document keeps what its author's computer wrote into it, the name first of all; and it cannot be made anew. */
export function checkDocuments({ voice, audience, openedAs }: Showing): void {
  if (voice !== Voice.NAMED) throw new DomainError('DOCUMENT_NAMES_ITS_AUTHOR');
  // Such an author reads at the anonymous origin, where nothing but words and pictures is copied to.
  if (audience === Audience.LETTER && openedAs === Voice.ANONYMOUS)
    throw new DomainError('DOCUMENT_CANNOT_REACH_AUTHOR');
}
