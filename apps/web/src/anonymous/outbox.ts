import type { ErrorCode, ErrorParams } from '#contracts';
import { within } from './apart.js';
import { done } from './digest.js';
import { askAnonymousOrigin } from './graphql.js';
import type { Keep } from './keep.js';
import { noteMessage } from './last-message.js';
import { AnonymousError, type KeptReceipt, type Posting } from './model.js';
import { SignedReads, type ReceiptView } from './signed-reads.js';

/** Not a verdict on the post: the same bytes may be accepted a moment later. */
const passing: readonly ErrorCode[] = ['TRY_NEXT_WINDOW', 'UNAVAILABLE', 'INTERNAL'];

interface Accepted {
  readonly accepted: { readonly threadId: string; readonly seq: number; readonly publishedBy: string };
}

/**
 * Sends what is on its way again and again, the same bytes each time, until its publication is seen: accepted is
 * durable, but a restored backup or a lost window must not lose a word without its author knowing.
 */
export class Outbox {
  private readonly reads: SignedReads;

  constructor(
    private readonly keep: Keep,
    private readonly origin: string,
    /** Until when (Unix ms) one that waits is kept here. */
    private readonly waitsUntil: (posting: Posting) => number = () => 0,
  ) {
    this.reads = new SignedReads(origin);
  }

  /** One round. Returns when the next is due (Unix ms), or null when nothing is on its way. */
  async round(now: number): Promise<number | null> {
    const open = (await this.keep.all('posting')).filter(isOpen).sort((one, other) => one.step - other.step);
    const behind = new Set<string>();
    for (const posting of open) {
      const waits = posting.state === 'waiting' && now < this.waitsUntil(posting);
      // A further step of a key that is not known yet would be refused for good.
      if (waits || behind.has(posting.receiptId)) behind.add(posting.receiptId);
      else if (posting.state !== 'accepted') {
        if (!(await this.send(posting))) behind.add(posting.receiptId);
      } else if (overdue(posting, now)) await this.ask(posting);
    }
    return this.nextRound((await this.keep.all('posting')).filter(isOpen), now);
  }

  /** False when it may be sent again. */
  private async send(posting: Posting): Promise<boolean> {
    const envelope = (await this.keep.all('envelope')).find((kept) => kept.id === posting.id);
    if (envelope === undefined) return true;
    // From here on it may have been accepted, whatever comes back: it does not wait again.
    if (posting.state === 'waiting') await this.put({ ...posting, state: 'sending' });
    noteMessage(Date.now());
    try {
      const { accepted } = await askAnonymousOrigin<Accepted>(this.origin, envelope.body);
      await this.accept(posting, accepted.publishedBy);
    } catch (error) {
      if (!(error instanceof AnonymousError) || passing.includes(error.code)) return false;
      await this.refuse(posting, error.code, error.params);
    }
    return true;
  }

  /** The receipt remembers when: acts by name are asked about for a while longer than the posting is kept. */
  private async accept(posting: Posting, publishedBy: string): Promise<void> {
    noteMessage(within(publishedBy));
    const receipt = (await this.keep.all('receipt')).find((kept) => kept.id === posting.receiptId);
    await this.keep.apply([
      { shelf: 'posting', put: { ...posting, state: 'accepted', publishedBy } },
      ...(receipt === undefined ? [] : [{ shelf: 'receipt' as const, put: { ...receipt, publishedBy } }]),
    ]);
  }

  /** Letters and narrowed threads are in no digest, and a refusal is told to its author alone. */
  private async ask(posting: Posting): Promise<void> {
    const receipt = (await this.keep.all('receipt')).find((kept) => kept.id === posting.receiptId);
    if (receipt === undefined) return;
    let view: ReceiptView;
    try {
      view = await this.reads.receipt(receipt.receipt);
    } catch (error) {
      // The origin does not know the key: it lost the window. Begin again with the same bytes.
      if (error instanceof AnonymousError && error.code === 'NOT_FOUND')
        await this.put({ ...posting, state: 'sending' });
      return;
    }
    await this.settle(posting, receipt, view);
  }

  private async settle(posting: Posting, receipt: KeptReceipt, view: ReceiptView): Promise<void> {
    const step = view.steps.find((known) => known.seq === posting.step);
    if (step?.state === 'PUBLISHED') {
      await this.keep.apply([...done(posting), { shelf: 'receipt', put: { ...receipt, published: true } }]);
    } else if (step?.state === 'REFUSED') {
      await this.refuse(posting, (step.refusal ?? 'INTERNAL') as ErrorCode);
    } else if (step === undefined) {
      await this.put({ ...posting, state: 'sending' });
    }
  }

  /** For good: its words stay for the author to read, and nothing of it is sent again. */
  private refuse(posting: Posting, code: ErrorCode, params: ErrorParams = {}): Promise<void> {
    return this.keep.apply([
      { shelf: 'posting', put: { ...posting, state: 'refused', refusal: { code, params } } },
      { shelf: 'envelope', remove: posting.id },
    ]);
  }

  private put(posting: Posting): Promise<void> {
    return this.keep.apply([{ shelf: 'posting', put: posting }]);
  }

  private nextRound(open: readonly Posting[], now: number): number | null {
    return open.length === 0 ? null : Math.min(...open.map((posting) => this.due(posting, now)));
  }

  private due(posting: Posting, now: number): number {
    const { state, publishedBy } = posting;
    if (state === 'waiting') return Math.max(now, Math.min(this.waitsUntil(posting), now + LONGEST));
    if (state === 'accepted' && publishedBy !== null)
      return Math.max(now + RETRY, Date.parse(publishedBy) + PATIENCE + Math.random() * SPREAD);
    return now + RETRY;
  }
}

const RETRY = 8_000;
/** After the window the publisher needs a moment, and authors should not all ask in the same second. */
const PATIENCE = 4_000;
const SPREAD = 6_000;
/** A clock may be set, a computer may have slept: looked at again after this long. */
const LONGEST = 60_000;

const isOpen = ({ state }: Posting): boolean => state === 'waiting' || state === 'sending' || state === 'accepted';

function overdue({ publishedBy }: Posting, now: number): boolean {
  return publishedBy !== null && Date.parse(publishedBy) + PATIENCE < now;
}
