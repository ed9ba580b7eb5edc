import type { PublicStatus } from './availability.js';
import type { Keeping } from './keeping.js';
import type { Availability, DirectoryStanding, KeptReceipt, Posting } from './model.js';
import type { Speaker } from './warnings.js';

export interface AnonymousSite {
  readonly origin: string;
  readonly demonstration: boolean;
}
export interface Account extends Speaker {
  readonly id: string;
}

/** `none`: nothing is kept, so there is nothing to lock. */
export interface VaultState {
  readonly state: 'none' | 'open' | 'locked';
  readonly hasPassphrase: boolean;
}

/** An act by name waits for an answer: it would stand beside an anonymous message. */
export interface AskedBeforeAct {
  /** Unix ms: from then on the two tell nothing of each other. */
  readonly until: number;
  /** With null it is done, with words they say that it was not. */
  readonly answer: (refusal: string | null) => void;
}

/** What the pages show. Replaced as a whole at every change. */
export interface AnonymousSnapshot {
  readonly availability: Availability;
  readonly demonstration: boolean;
  readonly keeping: Keeping;
  readonly vault: VaultState;
  readonly speaker: Speaker;
  readonly status: PublicStatus | null;
  readonly directory: DirectoryStanding;
  readonly tokens: number;
  readonly receipts: readonly KeptReceipt[];
  readonly postings: readonly Posting[];
  readonly asked: AskedBeforeAct | null;
  /** What is said next is to wait on this device. */
  readonly waits: boolean;
}

const nobody: Speaker = { name: '', unitNames: [] };
/** Before anybody is signed in. */
export const nothing: AnonymousSnapshot = {
  availability: { state: 'starting' },
  demonstration: false,
  keeping: 'device',
  vault: { state: 'none', hasPassphrase: false },
  speaker: nobody,
  status: null,
  directory: { length: 0, fingerprint: null, finding: null, waiting: false },
  tokens: 0,
  receipts: [],
  postings: [],
  asked: null,
  waits: false,
};
