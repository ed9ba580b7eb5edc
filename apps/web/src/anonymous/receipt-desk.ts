import { authorOf } from '#tokens';
import { sealNext } from './envelope.js';
import { askAnonymousOrigin } from './graphql.js';
import type { KeptReceipt } from './model.js';
import { SignedReads, type LetterView, type ReceiptView } from './signed-reads.js';

/** What lies on the desk when a receipt is opened. */
export interface OpenedReceipt {
  /** Of the same shape as one this device keeps, so that it can be kept. */
  readonly receipt: KeptReceipt;
  readonly view: ReceiptView;
  /** Letters only: their answers stand nowhere else. */
  readonly letter: LetterView | null;
}

/** Reads and speaks with a receipt and nothing else: no account, no token, no store, on any device. */
export class ReceiptDesk {
  private readonly reads: SignedReads;

  constructor(private readonly origin: string) {
    this.reads = new SignedReads(origin);
  }

  /** @throws Malformed when mistyped; AnonymousError NOT_FOUND when the origin knows nothing of it */
  async open(text: string): Promise<OpenedReceipt> {
    const { authorKey, ownThreadId } = authorOf(text);
    const view = await this.reads.receipt(text);
    const letter = view.letter ? await this.reads.letter(text) : null;
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
      },
    };
  }

  /**
   * A further word. Sending the same words again after a lost answer is harmless: it is the same step.
   * @returns ISO time of the end of the window.
   */
  async followUp(receipt: KeptReceipt, body: string): Promise<string> {
    const { envelope } = sealNext(receipt, null, body);
    const answer = await askAnonymousOrigin<{ accepted: { publishedBy: string } }>(this.origin, envelope.body);
    return answer.accepted.publishedBy;
  }
}
