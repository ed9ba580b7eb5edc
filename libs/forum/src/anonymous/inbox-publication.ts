import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, PostKind, PostState } from '#contracts';
import type { InboxFollowUp, InboxReply, InboxThread, ThreadId } from '#contracts';
import { CONFIG, DomainError, notFound } from '#platform';
import type { Config } from '#platform';
import { ANONYMITY_OFFERED, takesAnonymous } from '../boards/board.queries.js';
import { waitingImages } from '../images/post-images.js';
import { parentOf, PostWriter } from '../posts/post-writer.js';
import type { Speaker } from '../posts/post-writer.js';
import { checkBody, checkTitle } from '../text.rules.js';
import { Addressing } from '../threads/addressing.js';
import type { Address } from '../threads/addressing.js';
import { Pace } from '../pace/pace.js';
import { THREAD_BY_ID } from '../threads/thread.queries.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadWriter } from '../threads/thread-writer.js';
import { Watching } from '../watching/watching.js';
import { findHeld, refuseClosedBefore } from './inbox-threads.js';
import { Personas } from './personas.js';

const POST_STATE = 'SELECT state FROM forum.post WHERE thread_id = $1 AND seq = $2';

export type SpokenItem = InboxThread | InboxReply | InboxFollowUp;

/** Publishes one item of the anonymous inbox. Every refusal comes before the first write, so no savepoint is needed. */
@Injectable()
export class InboxPublication {
  constructor(
    private readonly addressing: Addressing,
    private readonly personas: Personas,
    private readonly threads: ThreadWriter,
    private readonly posts: PostWriter,
    private readonly watching: Watching,
    private readonly pace: Pace,
    @Inject(CONFIG) private readonly config: Pick<Config, 'windowSeconds'>,
  ) {}

  /**
   * @param slot the end of the window: the only time the post will ever have
   * @returns the seq of the post
   * @throws DomainError whose code becomes the outcome under the author's receipt
   */
  async publish(tx: EntityManager, item: SpokenItem, slot: Date): Promise<number> {
    if (item.type === 'thread') return this.openThread(tx, item, slot);
    const body = checkBody(item.body);
    const thread = await findHeld(tx, item.threadId);
    const speaker = await this.speakerFor(tx, thread, item);
    refuseClosedBefore(thread, slot, this.config.windowSeconds);
    const began = new Date(slot.getTime() - this.config.windowSeconds * 1000);
    await this.pace.checkAnonymous(tx, thread, item.authorKey, { slot, began });
    const parentSeq = await this.parentFor(tx, thread, item.parentSeq);
    const watched = await this.watching.judge({ ...thread, at: slot }, [body, ...altsOf(item)], tx);
    const { voice, authorId, personaId, avatarSeed } = await speaker();
    const said = { body, images: await waitingImages(tx, item.images), postedAt: slot, watched };
    const post = { voice, authorId, personaId, avatarSeed, kind: PostKind.REPLY, parentSeq, ...said };
    return (await this.posts.append(tx, thread, post, 'passed')).seq;
  }

  private async openThread(tx: EntityManager, item: InboxThread, slot: Date): Promise<number> {
    const title = checkTitle(item.title);
    const body = checkBody(item.body);
    const id = item.threadId as ThreadId;
    if (await this.isPublished(tx, item)) return 1;
    const address = await this.addressing.resolve(item, tx);
    await checkOffered(tx, address);
    const watched = await this.watching.judge(
      { audience: item.audience, board: address.board, at: slot },
      [title, body, ...altsOf(item)],
      tx,
    );
    const speaker = await this.personas.introduce(tx, id, item.authorKey);
    const { kind, audience } = item;
    const images = await waitingImages(tx, item.images);
    await this.threads.open(tx, {
      ...speaker,
      id,
      kind,
      audience,
      title,
      body,
      images,
      address,
      watched,
      postedAt: slot,
    });
    return 1;
  }

  /** @throws DomainError CONFLICT when another key holds the thread's id */
  private async isPublished(tx: EntityManager, { threadId, authorKey }: InboxThread): Promise<boolean> {
    const [row] = await tx.query<ThreadRow[]>(THREAD_BY_ID, [null, threadId]);
    if (row === undefined) return false;
    const opener = await this.personas.known(tx, threadId, authorKey);
    if (opener?.speaker.personaId !== row.personaId) throw new DomainError('CONFLICT');
    return true;
  }

  /** A key that spoke here goes on as who it was; a new one may speak where everyone reads and writes. */
  private async speakerFor(
    tx: EntityManager,
    thread: ThreadRow,
    item: InboxReply | InboxFollowUp,
  ): Promise<() => Promise<Speaker>> {
    const known = await this.personas.known(tx, thread.id, item.authorKey);
    if (known?.blocked === true) throw new DomainError('AUTHOR_BLOCKED');
    if (known !== null) return () => Promise.resolve(known.speaker);
    if (item.type === 'followUp' || !isForEveryone(thread)) throw notFound();
    if (thread.board === null || !takesAnonymous(thread.board)) throw new DomainError('VOICE_NOT_OFFERED');
    return () => this.personas.introduce(tx, thread.id, item.authorKey);
  }

  /** A parent that went away meanwhile does not take the answer along: it is published directly under the opening. */
  private async parentFor(tx: EntityManager, thread: ThreadRow, asked: number | null): Promise<number | null> {
    const parentSeq = parentOf(asked);
    if (parentSeq === null) return null;
    const [parent] = await tx.query<{ state: PostState }[]>(POST_STATE, [thread.id, parentSeq]);
    return parent?.state === PostState.VISIBLE ? parentSeq : null;
  }
}

const isWhole = (lineage: readonly string[] | null): boolean => lineage?.length === 1;

function isForEveryone(thread: ThreadRow): boolean {
  return thread.audience === Audience.ORGANISATION && isWhole(thread.reachLineage);
}

async function checkOffered(tx: EntityManager, { board }: Address): Promise<void> {
  if (board === null) {
    if ((await tx.query<unknown[]>(ANONYMITY_OFFERED)).length === 0) throw new DomainError('VOICE_NOT_OFFERED');
  } else if (board.archived || !takesAnonymous(board)) throw new DomainError('VOICE_NOT_OFFERED');
}

const altsOf = ({ images = [] }: SpokenItem): string[] => images.map(({ alt }) => alt);
