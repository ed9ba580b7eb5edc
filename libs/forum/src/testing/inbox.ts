import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { InboxFollowUp, InboxPayload, InboxReply, InboxThread } from '#contracts';
import type { TestStaff } from '#identity/testing';
import type { TestBoard, TestForum } from './forum.js';

/** What the author of a step finds under their receipt. */
export interface SeenOutcome {
  readonly state: string;
  readonly postSeq: number | null;
  readonly refusal: string | null;
}

export const published = (postSeq: number | null): SeenOutcome => ({ state: 'PUBLISHED', postSeq, refusal: null });
export const refused = (refusal: string): SeenOutcome => ({ state: 'REFUSED', postSeq: null, refusal });

type OfKey = Pick<InboxPayload, 'authorKey' | 'threadId'>;

export const newKey = (): string => randomBytes(32).toString('base64url');

export const aThreadItem = (board: TestBoard, given: Partial<InboxThread> = {}): InboxThread => ({
  type: 'thread',
  authorKey: newKey(),
  seq: 1,
  threadId: randomUUID(),
  board: board.slug,
  kind: 'PROBLEM',
  title: '技术员没人问过意见',
  body: '方案定下来以后才通知我们。',
  audience: 'ORGANISATION',
  unitId: null,
  addresseeUnitId: null,
  addresseeId: null,
  requestReply: false,
  ...given,
});

export const aLetterItem = (to: TestStaff, given: Partial<InboxThread> = {}): InboxThread => ({
  ...aThreadItem({ slug: '' } as TestBoard),
  board: null,
  audience: 'LETTER',
  addresseeId: to.id,
  ...given,
});

const words = { parentSeq: null, body: '补充一点：图纸也没给我们看。' };

export const aReplyItem = (threadId: string, given: Partial<InboxReply> = {}): InboxReply => ({
  type: 'reply',
  authorKey: newKey(),
  seq: 1,
  threadId,
  ...words,
  ...given,
});

export const aFollowUp = ({ authorKey, threadId }: OfKey, given: Partial<InboxFollowUp> = {}): InboxFollowUp => ({
  type: 'followUp',
  authorKey,
  seq: 2,
  threadId,
  ...words,
  ...given,
});

/** The anonymous app at the end of its windows, and the publisher after it. */
export class Windows {
  private ended = 0;

  constructor(
    private readonly source: DataSource,
    private readonly forum: TestForum,
    /** The end of the first window, in Unix seconds. */
    readonly slot: number,
  ) {}

  /** Gathers the items in one window and publishes it. */
  async publish(...items: readonly InboxPayload[]): Promise<(SeenOutcome | undefined)[]> {
    await this.gather(items);
    await this.forum.publisher.publishBatch();
    return Promise.all(items.map((item) => this.outcomeOf(item)));
  }

  async gather(items: readonly InboxPayload[], slot = this.slot): Promise<void> {
    for (const item of items) {
      const { authorKey, seq, threadId } = item;
      await this.source.query('INSERT INTO anonymous.inbox (id, slot, ordinal, payload) VALUES ($1, $2, $3, $4)', [
        randomUUID(),
        slot,
        this.ended++,
        item,
      ]);
      await this.source.query(
        `INSERT INTO anonymous.author (author_key, thread_id, letter, last_seq, follow_up_count)
         VALUES ($1, $2, false, $3, 0) ON CONFLICT (author_key) DO UPDATE SET last_seq = $3`,
        [authorKey, threadId, seq],
      );
      await this.source.query(
        `INSERT INTO anonymous.outcome (author_key, seq, slot, request_hash, state) VALUES ($1, $2, $3, '', 'PENDING')`,
        [authorKey, seq, slot],
      );
    }
  }

  async outcomeOf({ authorKey, seq }: Pick<InboxPayload, 'authorKey' | 'seq'>): Promise<SeenOutcome | undefined> {
    const [row] = await this.source.query<SeenOutcome[]>(
      `SELECT state, post_seq AS "postSeq", refusal FROM anonymous.outcome WHERE author_key = $1 AND seq = $2`,
      [authorKey, seq],
    );
    return row;
  }
}
