import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, HoldRule, WordAction, wordsIn } from '#contracts';
import type { ThreadId, WatchedWord } from '#contracts';
import { Clock, Database, dayOf, DomainError } from '#platform';
import type { BoardRow } from '../boards/board.queries.js';
import { Traces } from '../moderation/traces.js';
import { PostChanges } from '../posts/post-changes.js';
import { PostReader } from '../posts/post-reader.js';
import { Settling } from '../reviews/settling.js';
import { THREAD_BY_ID } from '../threads/thread.queries.js';
import type { ThreadRow } from '../threads/thread.row.js';

/** Where and when it is said. */
export interface Place {
  readonly audience: Audience;
  readonly board: Pick<BoardRow, 'checkedFrom'> | null;
  /** Of an anonymous text the slot. */
  readonly at: Date;
}

/** What is to happen to a text once it stands. */
export interface Watched {
  /** The rule for which it waits, unseen, for a moderator; null: it stands. */
  readonly held: HoldRule | null;
  /** Words for which moderators look at it, first or afterwards. */
  readonly words: readonly string[];
}

interface Said {
  readonly threadId: ThreadId;
  readonly seq: number;
  /** Of an anonymous post the slot. */
  readonly at: Date;
  /** Nobody was told of it yet. */
  readonly isNew: boolean;
}

interface Held extends Pick<Said, 'seq' | 'at'> {
  readonly rule: HoldRule;
}

const WORDS = 'SELECT word, action FROM forum.watched_word';
const HOLD_POST = `UPDATE forum.post SET state = 'HIDDEN', last_trace = $3 WHERE thread_id = $1 AND seq = $2`;
const HOLD_THREAD = 'UPDATE forum.thread SET hidden_by_trace = $2, closed_at = coalesce(closed_at, $3) WHERE id = $1';
/** One review waits for each post; held once, it stays held until somebody decides. */
const ASK = `
  INSERT INTO forum.review AS known (id, thread_id, seq, since, held, words, unannounced)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (thread_id, seq) WHERE state = 'WAITING' DO UPDATE SET held = known.held OR $5, words = $6`;

/** Looks for the organisation's watched words in what is about to be said on a board. Letters are nobody's to watch. */
@Injectable()
export class Watching {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked before anything is written.
   * @throws DomainError WORD_BLOCKED, with the words
   */
  async judge({ audience, board, at }: Place, texts: readonly string[], tx?: EntityManager): Promise<Watched> {
    if (audience === Audience.LETTER) return { held: null, words: [] };
    const watched = await (tx ? tx.query<WatchedWord[]>(WORDS) : this.database.rows<WatchedWord>(WORDS));
    const found = wordsIn(texts, watched);
    const of = (action: WordAction): string[] => found.filter((each) => each.action === action).map(({ word }) => word);
    const blocked = of(WordAction.BLOCK);
    if (blocked.length > 0) throw new DomainError('WORD_BLOCKED', { words: blocked.join('、') });
    const held = of(WordAction.HOLD);
    const words = [...held, ...of(WordAction.FLAG)];
    // Where everything waits, nobody learns which texts would have waited anyway.
    if (board?.checkedFrom != null && dayOf(at) >= board.checkedFrom) return { held: HoldRule.CHECKED_FIRST, words };
    return { held: held.length > 0 ? HoldRule.WATCHED_WORD : null, words };
  }

  /**
   * Once it is written, in the same transaction: nobody ever sees what is held.
   * @returns whether it is held, so that nobody is told of it
   */
  async apply(tx: EntityManager, { threadId, seq, at, isNew }: Said, watched?: Watched): Promise<boolean> {
    if (watched === undefined || (watched.held === null && watched.words.length === 0)) return false;
    const { held: rule, words } = watched;
    const [thread] = await tx.query<ThreadRow[]>(THREAD_BY_ID, [null, threadId]);
    if (thread === undefined) return false;
    const held = rule !== null;
    if (held) await this.hold(tx, thread, { seq, at, rule });
    await tx.query(ASK, [randomUUID(), threadId, seq, this.clock.today(), held, words, held && isNew]);
    await this.settling.tellModerators(tx, thread);
    if (held) await this.settling.tellBoard(tx, thread);
    return held;
  }

  private async hold(tx: EntityManager, thread: ThreadRow, { seq, at, rule }: Held): Promise<void> {
    const what = { seq: seq === 1 ? null : seq, action: 'HOLD', rule } as const;
    const trace = await this.traces.leaveByRule(tx, thread, what);
    if (seq === 1) {
      await tx.query(HOLD_THREAD, [thread.id, trace, at]);
      return this.changes.tellThread(tx, thread);
    }
    const post = await this.posts.find(thread.id, seq, tx);
    await tx.query(HOLD_POST, [thread.id, seq, trace]);
    await this.changes.recount(tx, post, -1);
    await this.changes.tell(tx, thread, post);
  }
}
