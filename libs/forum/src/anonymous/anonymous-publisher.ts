import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { room } from '#contracts';
import type { ErrorCode, InboxPayload, Outcome } from '#contracts';
import { Database, DomainError, Outbox } from '#platform';
import { InboxDialogue } from './inbox-dialogue.js';
import { checkPayload } from './inbox-payload.js';
import { InboxPublication } from './inbox-publication.js';

interface Waiting {
  readonly id: string;
  readonly payload: unknown;
}

// bigint comes as text; seconds fit a number for longer than anyone will run this.
const SLOTS = 'SELECT DISTINCT slot FROM anonymous.inbox ORDER BY slot';
const ITEMS = 'SELECT id, payload FROM anonymous.inbox WHERE slot = $1 ORDER BY ordinal';
const EMPTY_SLOT = ['DELETE FROM anonymous.inbox WHERE slot = $1', 'DELETE FROM anonymous.image WHERE slot = $1'];
const SETTLE =
  'UPDATE anonymous.outcome SET state = $3, post_seq = $4, refusal = $5 WHERE author_key = $1 AND seq = $2';
/** One publisher at a time, however many workers run. The number is arbitrary and this lock's own. */
const ALONE = 'SELECT pg_try_advisory_xact_lock(7160432901) AS alone';

/** What an integer column holds. */
const MAX_INTEGER = 2 ** 31;

/** What PostgreSQL could not take (bad data, a broken rule): the item is at fault, not the moment. */
class UnfitItem extends Error {
  constructor(readonly itemId: string) {
    super('an item of the inbox cannot be stored');
  }
}

/** Publishes what the anonymous app gathered. Run by the worker; knows of each author a key and nothing else. */
@Injectable()
export class AnonymousPublisher {
  constructor(
    private readonly database: Database,
    private readonly publication: InboxPublication,
    private readonly dialogue: InboxDialogue,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Publishes every window that waits, each in one transaction without savepoints: all its rows carry one xmin, and
   * either the whole window appears or none of it.
   * @returns how many items were settled
   */
  async publishBatch(): Promise<number> {
    const slots = await this.database.rows<{ slot: string }>(SLOTS);
    let settled = 0;
    for (const { slot } of slots) settled += await this.publishWindow(Number(slot));
    return settled;
  }

  private async publishWindow(slot: number): Promise<number> {
    const unfit = new Set<string>();
    for (;;) {
      try {
        return await this.database.transaction((tx) => this.publishItems(tx, slot, unfit));
      } catch (error) {
        if (!(error instanceof UnfitItem) || unfit.has(error.itemId)) throw error;
        // One bad item must not hold back the window of everybody else: once more without it.
        unfit.add(error.itemId);
      }
    }
  }

  private async publishItems(tx: EntityManager, slot: number, unfit: ReadonlySet<string>): Promise<number> {
    const [lock] = await tx.query<{ alone: boolean }[]>(ALONE);
    if (lock?.alone !== true) return 0;
    const items = await tx.query<Waiting[]>(ITEMS, [slot]);
    if (items.length === 0) return 0;
    const at = new Date(slot * 1000);
    for (const item of items) await this.settle(tx, item, at, unfit);
    for (const statement of EMPTY_SLOT) await tx.query(statement, [slot]);
    const payload = { slot: at.toISOString() };
    await this.outbox.record(tx, { type: 'anonymous.published', rooms: [room.everyone], payload });
    return items.length;
  }

  private async settle(tx: EntityManager, item: Waiting, at: Date, unfit: ReadonlySet<string>): Promise<void> {
    const signed = signatureOf(item.payload);
    const outcome = unfit.has(item.id) ? refused('INVALID_INPUT') : await this.outcomeOf(tx, item, at);
    if (signed === null) return;
    await tx.query(SETTLE, [signed.authorKey, signed.seq, outcome.state, outcome.postSeq, outcome.refusal]);
  }

  private async outcomeOf(tx: EntityManager, item: Waiting, at: Date): Promise<Outcome> {
    try {
      const postSeq = await this.publish(tx, checkPayload(item.payload), at);
      return { state: 'PUBLISHED', postSeq, refusal: null };
    } catch (error) {
      if (error instanceof DomainError) return refused(codeOf(error));
      throw isUnfit(error) ? new UnfitItem(item.id) : error;
    }
  }

  private publish(tx: EntityManager, item: InboxPayload, at: Date): Promise<number | null> {
    if (item.type === 'rate' || item.type === 'withdraw' || item.type === 'reopen')
      return this.dialogue.publish(tx, item, at);
    return this.publication.publish(tx, item, at);
  }
}

/** An outcome is a code alone: which words they were is not kept beside a key. */
const codeOf = ({ code }: DomainError): ErrorCode => (code === 'WORD_BLOCKED' ? 'WORDS_REFUSED' : code);

function refused(refusal: ErrorCode): Outcome {
  return { state: 'REFUSED', postSeq: null, refusal };
}

/** Enough of an item to tell its author what became of it, even when the rest is nonsense. */
function signatureOf(payload: unknown): Pick<InboxPayload, 'authorKey' | 'seq'> | null {
  const { authorKey, seq } = (payload ?? {}) as Record<string, unknown>;
  const isStep = typeof seq === 'number' && Number.isInteger(seq) && seq > 0 && seq < MAX_INTEGER;
  return typeof authorKey === 'string' && isStep ? { authorKey, seq } : null;
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
function isUnfit(error: unknown): boolean {
  return error instanceof QueryFailedError && /^2[23]/.test((error.driverError as { code?: string }).code ?? '');
}
