import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, PostKind, Voice } from '#contracts';
import type { StaffId, ThreadId } from '#contracts';
import type { TakenDocument } from '#files';
import { Clock, dayOf, DomainError, Outbox } from '#platform';
import { LetterCopies } from '../anonymous/letter-copies.js';
import { Standings } from '../dialogue/standings.js';
import { addDocuments } from '../attachments/post-documents.js';
import { addImages, type NewImage } from '../images/post-images.js';
import { postAdded } from '../live-events.js';
import { SearchIndex } from '../search/search-index.js';
import { ThreadHooks, type AddedPost } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { refuseRepeat } from './once.js';
import { Watching } from '../watching/watching.js';
import type { Watched } from '../watching/watching.js';
import { isOfficial } from './post.policy.js';
import { COUNT_ANSWER, COUNT_IN_BRANCH, INSERT_POST, NUMBER_POST } from './post.statements.js';

/** Who says something: a person, or the persona of an anonymous key in this thread. */
export interface Speaker {
  readonly voice: Voice;
  readonly authorId: StaffId | null;
  readonly personaId: string | null;
  readonly avatarSeed: number;
}

export interface OfficeLine {
  readonly unitName: string;
  readonly title: string;
  readonly date: string;
}

export interface NewPost extends Speaker {
  readonly kind: PostKind;
  /** Null: directly under the opening. */
  readonly parentSeq: number | null;
  readonly body: string;
  readonly images?: readonly NewImage[];
  readonly documents?: readonly TakenDocument[];
  /** Only an anonymous post brings a time of its own, the slot. */
  readonly postedAt?: Date;
  readonly office?: OfficeLine;
  readonly correctsSeq?: number;
  /** What the watched words in it ask for. */
  readonly watched?: Watched;
  readonly once?: { readonly clientId: string; readonly fingerprint: string };
}

export interface PlacedPost extends NewPost {
  readonly postedAt: Date;
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly rootSeq: number;
  readonly depth: number;
  /** Of an opening. */
  readonly title?: string;
}

/** Where a thread may still be written to. A correction and an anonymous word accepted before the lock may pass. */
type Closed = 'refused' | 'passed';

interface Numbered {
  readonly seq: number;
  readonly postCount: number;
  readonly version: number;
}

/** Puts posts into threads: the number, the place in the tree, the counters, the text, the event. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly letters: LetterCopies,
    private readonly standings: Standings,
    private readonly search: SearchIndex,
    private readonly hooks: ThreadHooks,
    private readonly watching: Watching,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a post at the end of the thread. The thread's row is locked from here to the commit, so call it late.
   * @throws DomainError THREAD_LOCKED, PARENT_UNAVAILABLE
   */
  async append(tx: EntityManager, thread: ThreadRow, post: NewPost, closed: Closed = 'refused'): Promise<PlacedPost> {
    const postedAt = post.postedAt ?? this.clock.now();
    const numbered = await number(tx, thread, post, postedAt, closed);
    const { seq } = numbered;
    const place = await placeUnder(tx, thread.id, post.parentSeq, seq);
    const placed: PlacedPost = { ...post, ...place, postedAt, threadId: thread.id, seq };
    await this.insert(tx, placed);
    await this.letters.copy(tx, thread, seq);
    if (mayChangeStanding(thread, post)) await this.standings.copy(tx, thread);
    const { postCount, version } = numbered;
    const shown = isOfficial(post);
    await this.outbox.record(tx, ...(await postAdded(tx, thread, { seq, official: shown, postCount, version })));
    const held = await this.watching.apply(tx, { threadId: thread.id, seq, at: postedAt, isNew: true }, post.watched);
    if (!held) await this.hooks.postAdded(tx, addedPost(placed, thread));
    return placed;
  }

  /** Writes the row, the text and the files of a post whose number and place are known. @throws DomainError CONFLICT */
  async insert(tx: EntityManager, post: PlacedPost): Promise<void> {
    const row = [
      post.threadId,
      post.seq,
      randomUUID(),
      post.parentSeq,
      post.rootSeq,
      post.depth,
      post.kind,
      post.voice,
      post.authorId,
      post.personaId,
      post.avatarSeed,
      post.postedAt,
      post.office?.unitName ?? null,
      post.office?.title ?? null,
      post.office?.date ?? null,
      post.correctsSeq ?? null,
      post.once?.clientId ?? null,
      post.once?.fingerprint ?? null,
      post.body,
      post.images?.length ?? 0,
      post.documents?.length ?? 0,
    ];
    await tx.query(INSERT_POST, row).catch(refuseRepeat);
    await this.search.put(tx, post);
    await addImages(tx, post, post.images ?? []);
    await addDocuments(tx, post, post.documents ?? []);
  }
}

type Announced = Pick<PlacedPost, 'threadId' | 'seq' | 'kind' | 'voice' | 'authorId' | 'parentSeq' | 'postedAt'>;

export function addedPost(
  { threadId, seq, kind, voice, authorId, parentSeq, postedAt }: Announced,
  thread: Pick<ThreadRow, 'audience' | 'authorId' | 'addresseeId'>,
): AddedPost {
  const { audience, authorId: openerId, addresseeId } = thread;
  const slot = voice === Voice.ANONYMOUS;
  return { threadId, seq, kind, audience, authorId, openerId, addresseeId, parentSeq, postedAt, slot };
}

async function number(
  tx: EntityManager,
  thread: ThreadRow,
  post: NewPost,
  at: Date,
  closed: Closed,
): Promise<Numbered> {
  const own = isOpeners(thread, post);
  const [rows] = await tx.query<[Numbered[], number]>(NUMBER_POST, [
    thread.id,
    at,
    post.kind === PostKind.OFFICIAL ? 1 : 0,
    closed === 'passed',
    post.kind === PostKind.QUESTION,
    own ? post.parentSeq : null,
    !own && answers(thread, post) ? dayOf(at) : null,
  ]);
  const [numbered] = rows;
  // The caller read the thread: if it is not there now, somebody locked or hid it in between.
  if (numbered === undefined) throw new DomainError('THREAD_LOCKED');
  return numbered;
}

/** Others' replies change nothing in where the matter stands. */
function mayChangeStanding(thread: ThreadRow, post: NewPost): boolean {
  return isOfficial(post) || isOpeners(thread, post) || thread.audience === Audience.LETTER;
}

function isOpeners(thread: ThreadRow, { authorId, personaId }: NewPost): boolean {
  return authorId === thread.authorId && personaId === thread.personaId;
}

/** In a letter whatever the addressee says is an answer, except a question. */
function answers({ audience }: ThreadRow, { kind }: NewPost): boolean {
  return kind === PostKind.OFFICIAL || (audience === Audience.LETTER && kind === PostKind.REPLY);
}

async function placeUnder(tx: EntityManager, threadId: ThreadId, parentSeq: number | null, seq: number) {
  if (parentSeq === null) return { parentSeq, rootSeq: seq, depth: 0 };
  const [rows] = await tx.query<[{ rootSeq: number; depth: number }[], number]>(COUNT_ANSWER, [threadId, parentSeq]);
  const [parent] = rows;
  if (parent === undefined) throw new DomainError('PARENT_UNAVAILABLE');
  if (parent.rootSeq !== parentSeq) await tx.query(COUNT_IN_BRANCH, [threadId, parent.rootSeq]);
  return { parentSeq, rootSeq: parent.rootSeq, depth: parent.depth + 1 };
}

/** The opening is answered by standing directly under it. */
export function parentOf(parentSeq: number | null | undefined): number | null {
  return parentSeq == null || parentSeq === 1 ? null : parentSeq;
}
