import { authorOf } from '#tokens';
import { done } from './digest.js';
import { sealNext } from './envelope.js';
import { openKeepInMemory } from './keep-in-memory.js';
import { noNews, type KeptReceipt, type NextDraft, type Posting } from './model.js';
import { Outbox } from './outbox.js';
import { SignedReads, type LetterView, type ReceiptView } from './signed-reads.js';

/** What lies on the desk when a receipt is opened. */
export interface OpenedReceipt {
  /** Of the same shape as one this device keeps, so that it can be kept. */
  readonly receipt: KeptReceipt;
  readonly view: ReceiptView;
  /** Letters only: their answers stand nowhere else. */
  readonly letter: LetterView | null;
}

/**
 * Reads and speaks with a receipt and nothing else: no account, no token, on any device. What it sends is sent again
 * until it is seen to be public, for as long as the page is open.
 */
export class ReceiptDesk {
  private readonly reads: SignedReads;
  private readonly keep = openKeepInMemory();
  private readonly outbox: Outbox;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    origin: string,
    private readonly show: (postings: readonly Posting[]) => void,
  ) {
    this.reads = new SignedReads(origin);
    this.outbox = new Outbox(this.keep, origin);
  }

  /** @throws Malformed when mistyped; AnonymousError NOT_FOUND when the origin knows nothing of it */
  async open(text: string): Promise<OpenedReceipt> {
    const { authorKey, ownThreadId } = authorOf(text);
    const view = await this.reads.receipt(text);
    const letter = view.letter ? await this.reads.letter(text) : null;
    const answers = letter?.entries.filter((entry) => entry.voice === 'ADDRESSEE').length ?? 0;
    return {
      view,
      letter,
      receipt: {
        id: authorKey,
        receipt: text,
        threadId: view.threadId,
        letter: view.letter,
        isOpener: view.threadId === ownThreadId,
        title: null,
        lastStep: view.lastSeq,
        copied: true,
        published: view.steps.some((step) => step.state === 'PUBLISHED'),
        news: { ...noNews, answers, question: view.openQuestion, blocked: view.blocked !== null },
        seenAnswers: answers,
      },
    };
  }

  /** Signs it and sends it until it is public. @throws Malformed */
  async say(opened: KeptReceipt, draft: NextDraft): Promise<void> {
    const known = (await this.keep.all('receipt')).find(({ id }) => id === opened.id);
    const lastStep = Math.max(opened.lastStep, known?.lastStep ?? 0);
    const { receipt, posting, envelope } = sealNext({ ...opened, lastStep }, draft);
    await this.keep.apply([
      { shelf: 'receipt', put: receipt },
      { shelf: 'posting', put: posting },
      { shelf: 'envelope', put: envelope },
    ]);
    await this.deliver();
  }

  /** Drops what was refused. */
  async discard(posting: Posting): Promise<void> {
    await this.keep.apply(done(posting));
    this.show(await this.keep.all('posting'));
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private async deliver(): Promise<void> {
    clearTimeout(this.timer);
    const next = await this.outbox.round(Date.now());
    this.show(await this.keep.all('posting'));
    if (next !== null) this.timer = setTimeout(() => void this.deliver(), Math.max(0, next - Date.now()));
  }
}
