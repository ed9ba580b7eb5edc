import { Audience, ThreadKind, limits } from '#contracts';
import { concat, framed, u32, utf8 } from './bytes.js';
import { hashIn } from './domain.js';
import { optional, seq, text, threadIdFrom, uuid } from './fields.js';
import { checkImages, imagesBytes, type SignedImage } from './image-content.js';
import { Malformed } from './malformed.js';

/** A new thread, or a letter when `audience` is LETTER: then `board` is null and `addresseeId` set. */
export interface ThreadContent {
  readonly board: string | null;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  /** The unit whose subtree may read it, when the audience is UNIT. */
  readonly unitId: string | null;
  readonly addresseeUnitId: string | null;
  readonly addresseeId: string | null;
  readonly requestReply: boolean;
  readonly images?: readonly SignedImage[];
}

export interface ReplyContent {
  readonly threadId: string;
  readonly parentSeq: number | null;
  readonly body: string;
  readonly images?: readonly SignedImage[];
}

/** What one token pays for. */
export type Content = { readonly openThread: ThreadContent } | { readonly reply: ReplyContent };

const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;

const seqOrNone = (seq: number | null): Uint8Array => u32(seq ?? 0);

/** The canonical bytes of a thread's content, fields in a fixed order, each with its length. */
function threadBytes(content: ThreadContent): Uint8Array {
  return concat(
    optional(content.board),
    framed(utf8(content.kind)),
    framed(utf8(content.title)),
    framed(utf8(content.body)),
    framed(utf8(content.audience)),
    optional(content.unitId),
    optional(content.addresseeUnitId),
    optional(content.addresseeId),
    Uint8Array.of(content.requestReply ? 1 : 0),
    imagesBytes(content.images),
  );
}

export const hashThread = (content: ThreadContent): Uint8Array => hashIn('content', utf8('T'), threadBytes(content));

/** Replies and follow-ups: the thread itself is part of the signed action. */
export const hashReply = ({ parentSeq, body, images }: Omit<ReplyContent, 'threadId'>): Uint8Array =>
  hashIn('content', utf8('R'), seqOrNone(parentSeq), framed(utf8(body)), imagesBytes(images));

/** The content of an action that carries none. */
export const hashNothing = (): Uint8Array => hashIn('content', utf8('N'));

/** @throws Malformed when a field is out of bounds or the fields contradict the audience. */
export function checkThread(content: ThreadContent): ThreadContent {
  const checked: ThreadContent = {
    ...content,
    title: text('title', content.title, limits.titleLength),
    body: text('body', content.body, limits.bodyLength),
    unitId: uuid('unitId', content.unitId),
    addresseeUnitId: uuid('addresseeUnitId', content.addresseeUnitId),
    addresseeId: uuid('addresseeId', content.addresseeId),
    images: checkImages(content.images),
  };
  if (content.board !== null && !SLUG.test(content.board)) throw new Malformed('board', 'is not a board');
  const letter = content.audience === Audience.LETTER;
  if (letter !== (content.board === null)) throw new Malformed('board', 'a letter has none, a thread has one');
  if (letter && checked.addresseeId === null) throw new Malformed('addresseeId', 'a letter needs its addressee');
  if ((content.audience === Audience.UNIT) !== (checked.unitId !== null))
    throw new Malformed('unitId', 'belongs to the audience UNIT and only to it');
  return checked;
}

/** @throws Malformed */
export function checkReply(content: ReplyContent): ReplyContent {
  return {
    threadId: threadIdFrom(content.threadId),
    parentSeq: seq('parentSeq', content.parentSeq),
    body: text('body', content.body, limits.bodyLength),
    images: checkImages(content.images),
  };
}
