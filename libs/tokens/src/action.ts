import { concat, framed, u32, utf8, uuidBytes } from './bytes.js';
import { domainPrefix } from './domain.js';

/** What an author key can sign. A question is answered by a follow-up. A signature for one action never fits another. */
export type Action =
  'openThread' | 'reply' | 'followUp' | 'rate' | 'withdraw' | 'reopen' | 'readLetter' | 'readReceipt';

/** One signed step: domain ‖ action ‖ thread ‖ seq ‖ hash of the content. */
export interface SignedStep {
  readonly action: Action;
  readonly threadId: string;
  /**
   * Strictly increasing for a key, 1 for its first. A read changes nothing and is not counted: there it is the day
   * (days since 1970-01-01), so that a captured read soon stops working and no read leaves a trace.
   */
  readonly seq: number;
  /** 32 bytes. */
  readonly contentHash: Uint8Array;
}

/** The bytes an author signs and the anonymous app checks. */
export function stepBytes({ action, threadId, seq, contentHash }: SignedStep): Uint8Array {
  return concat(domainPrefix('action'), framed(utf8(action)), uuidBytes(threadId), u32(seq), contentHash);
}
