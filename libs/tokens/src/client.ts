import type { AnonymousDigestLine, ErrorCode, ErrorParams, OutcomeState } from '#contracts';
import {
  createLotRequest,
  finishLot,
  type HeldToken,
  type KeyInfo,
  type LotRequest,
  type PendingLot,
} from './blinding.js';
import type { Content, ReplyContent } from './content.js';
import type { Day } from './epoch.js';
import type { RatingContent, ReopeningContent, WithdrawalContent } from './dialogue-content.js';
import { authorOf, buildFollowUp, buildSignedRead, buildSubmission } from './submission.js';
import { buildRating, buildReopening, buildWithdrawal } from './submission.js';
import type {
  FollowUp,
  SignedRating,
  SignedRead,
  SignedReopening,
  SignedWithdrawal,
  Submission,
} from './submission.js';

/** A typed refusal by either origin. Fetchers throw it; whatever else they throw means "not reached, try again". */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = 'Refused';
  }
}

/** The issuer, asked with the session. */
export interface Issuer {
  keys(): Promise<{ readonly keys: readonly KeyInfo[]; readonly lotsMissing: readonly MissingLot[] }>;
  requestTokens(request: LotRequest): Promise<readonly string[]>;
}
export interface MissingLot {
  readonly epoch: string;
  readonly lot: number;
}

/** The anonymous origin, asked without credentials of any kind. */
export interface Redeemer {
  status(): Promise<{ readonly today: Day; readonly keys: readonly { keyId: string; spendable: boolean }[] }>;
  submit(input: Submission): Promise<Answer>;
  followUp(input: FollowUp): Promise<Answer>;
  rate(input: SignedRating): Promise<Answer>;
  withdraw(input: SignedWithdrawal): Promise<Answer>;
  reopen(input: SignedReopening): Promise<Answer>;
  receipt(input: SignedRead): Promise<{ readonly threadId: string; readonly steps: readonly StepState[] }>;
}
export interface Answer {
  readonly threadId: string;
  readonly seq: number;
  /** ISO time of the end of the window. */
  readonly publishedBy: string;
}
export interface StepState {
  readonly seq: number;
  readonly state: OutcomeState;
  readonly refusal?: string | null;
}

/** What a step sends, under the name of the operation that takes it. */
export type Sent =
  | { readonly submission: Submission }
  | { readonly followUp: FollowUp }
  | { readonly rate: SignedRating }
  | { readonly withdraw: SignedWithdrawal }
  | { readonly reopen: SignedReopening };

/** One signed step and where it stands. */
export interface KeptStep {
  readonly receipt: string;
  readonly authorKey: string;
  readonly threadId: string;
  readonly seq: number;
  readonly sends: Sent;
  readonly state: 'sending' | 'accepted' | 'published' | 'refused';
  readonly publishedBy: string | null;
  readonly refusal: string | null;
}

/** Everything a device keeps. Plain JSON, secret. */
export interface Kept {
  readonly pending: readonly PendingLot[];
  /** Keys of which this device already took its lot. */
  readonly taken: readonly string[];
  readonly tokens: readonly HeldToken[];
  readonly steps: readonly KeptStep[];
}
export const nothingKept: Kept = { pending: [], taken: [], tokens: [], steps: [] };

/** Where it is kept. `save` returns when it is safe against a crash. */
export interface Vault {
  load(): Promise<Kept>;
  save(kept: Kept): Promise<void>;
}

/** Not a verdict on this submission: the same one may be accepted a moment later. */
const passing: readonly string[] = ['TRY_NEXT_WINDOW', 'UNAVAILABLE', 'INTERNAL'] satisfies ErrorCode[];

/** A device that speaks anonymously. One at a time over one vault; call its methods one after another. */
export class AnonymousClient {
  constructor(
    private readonly vault: Vault,
    private readonly issuer: Issuer,
    private readonly redeemer: Redeemer,
  ) {}

  /** Fetches this device's lot of each key it has none of, finishing first what was begun. */
  async collect(): Promise<void> {
    for (const pending of (await this.vault.load()).pending) await this.fetchLot(pending);
    const { keys, lotsMissing } = await this.issuer.keys();
    for (const key of keys) {
      const lot = lotsMissing.find(({ epoch }) => epoch === key.epoch)?.lot;
      if (lot === undefined || (await this.vault.load()).taken.includes(key.keyId)) continue;
      const pending = await createLotRequest(key, lot);
      await this.keep((kept) => ({ ...kept, pending: [...kept.pending, pending] }));
      await this.fetchLot(pending);
    }
  }

  /** @throws Refused TOKENS_UNAVAILABLE when no token held is spendable now */
  async speak(content: Content): Promise<KeptStep> {
    const { keys } = await this.redeemer.status();
    const spendable = new Set(keys.filter((key) => key.spendable).map((key) => key.keyId));
    const token = (await this.vault.load()).tokens.find(({ keyId }) => spendable.has(keyId));
    if (token === undefined) throw new Refused('TOKENS_UNAVAILABLE');
    const { input, receipt, authorKey, threadId } = buildSubmission(token, content);
    const step = begin({ receipt, authorKey, threadId, seq: 1, sends: { submission: input } });
    // Token out and step in together: a token that stayed would be spent twice after a crash.
    await this.keep((kept) => ({
      ...kept,
      tokens: kept.tokens.filter(({ seed }) => seed !== token.seed),
      steps: [...kept.steps, step],
    }));
    return this.send(step);
  }

  /** @param seq one more than the last accepted step; taken from what is kept when left out. */
  followUp(receipt: string, content: ReplyContent, seq?: number): Promise<KeptStep> {
    return this.next(receipt, seq, content.threadId, (next) => ({ followUp: buildFollowUp(receipt, next, content) }));
  }

  /** How the opener found the handling. @param seq as for `followUp` */
  rate(receipt: string, content: RatingContent, seq?: number): Promise<KeptStep> {
    return this.next(receipt, seq, content.threadId, (next) => ({ rate: buildRating(receipt, next, content) }));
  }

  /** Takes the matter back. @param seq as for `followUp` */
  withdraw(receipt: string, content: WithdrawalContent, seq?: number): Promise<KeptStep> {
    return this.next(receipt, seq, content.threadId, (next) => ({ withdraw: buildWithdrawal(receipt, next, content) }));
  }

  /** Says that the answer does not settle it. @param seq as for `followUp` */
  reopen(receipt: string, content: ReopeningContent, seq?: number): Promise<KeptStep> {
    return this.next(receipt, seq, content.threadId, (next) => ({ reopen: buildReopening(receipt, next, content) }));
  }

  /** Sends again whatever is not known to be accepted, and what should have been published by now but was not seen. */
  async resend(now: Date): Promise<void> {
    for (const step of (await this.vault.load()).steps) {
      const overdue = step.state === 'accepted' && Date.parse(step.publishedBy ?? '') < now.getTime();
      if (step.state === 'sending' || overdue) await this.send(step);
    }
  }

  /** Recognises what was published in the digest that everybody downloads. Asks nobody. */
  async match(digest: readonly AnonymousDigestLine[]): Promise<void> {
    const lastSteps = new Map(digest.map((line) => [line.authorKey, line.lastStep]));
    await this.keep((kept) => ({
      ...kept,
      steps: kept.steps.map((step) =>
        isOpen(step) && step.seq <= (lastSteps.get(step.authorKey) ?? 0) ? { ...step, state: 'published' } : step,
      ),
    }));
  }

  /** Asks the anonymous origin what became of a receipt's steps: for letters, and for what the digest does not hold. */
  async follow(receipt: string, today: Day): Promise<void> {
    const { authorKey } = authorOf(receipt);
    const { steps } = await this.redeemer.receipt(buildSignedRead(receipt, 'receipt', today));
    const states = new Map(steps.map((step) => [step.seq, step]));
    await this.keep((kept) => ({
      ...kept,
      steps: kept.steps.map((step) => (step.authorKey === authorKey ? settle(step, states.get(step.seq)) : step)),
    }));
  }

  private async next(
    receipt: string,
    given: number | undefined,
    threadId: string,
    build: (seq: number) => Sent,
  ): Promise<KeptStep> {
    const { authorKey } = authorOf(receipt);
    const own = (await this.vault.load()).steps.filter((step) => step.authorKey === authorKey);
    const seq = given ?? 1 + Math.max(1, ...own.map((step) => step.seq));
    const step = begin({ receipt, authorKey, threadId, seq, sends: build(seq) });
    await this.keep((kept) => ({ ...kept, steps: [...kept.steps, step] }));
    return this.send(step);
  }

  private async fetchLot(pending: PendingLot): Promise<void> {
    const done = (kept: Kept): Kept => ({ ...kept, pending: kept.pending.filter((one) => !sameLot(one, pending)) });
    try {
      const tokens = await finishLot(pending, await this.issuer.requestTokens(pending.request));
      await this.keep((kept) => ({
        ...done(kept),
        taken: [...kept.taken, pending.key.keyId],
        tokens: [...kept.tokens, ...tokens],
      }));
    } catch (error) {
      // Another of the member's browsers was quicker: forget this lot, the next `collect` takes another.
      if (error instanceof Refused && !passing.includes(error.code)) await this.keep(done);
      else throw error;
    }
  }

  private async send(step: KeptStep): Promise<KeptStep> {
    const answered = await this.answerTo(step);
    await this.keep((kept) => ({ ...kept, steps: kept.steps.map((one) => (sameStep(one, step) ? answered : one)) }));
    return answered;
  }

  private async answerTo(step: KeptStep): Promise<KeptStep> {
    try {
      const { publishedBy } = await this.dispatch(step.sends);
      return { ...step, state: 'accepted', publishedBy };
    } catch (error) {
      if (!(error instanceof Refused) || passing.includes(error.code)) return step;
      return { ...step, state: 'refused', refusal: error.code };
    }
  }

  private dispatch(sent: Sent): Promise<Answer> {
    if ('submission' in sent) return this.redeemer.submit(sent.submission);
    if ('followUp' in sent) return this.redeemer.followUp(sent.followUp);
    if ('rate' in sent) return this.redeemer.rate(sent.rate);
    if ('withdraw' in sent) return this.redeemer.withdraw(sent.withdraw);
    return this.redeemer.reopen(sent.reopen);
  }

  private async keep(change: (kept: Kept) => Kept): Promise<void> {
    await this.vault.save(change(await this.vault.load()));
  }
}

type Beginning = Pick<KeptStep, 'receipt' | 'authorKey' | 'threadId' | 'seq' | 'sends'>;

const begin = (step: Beginning): KeptStep => ({ ...step, state: 'sending', publishedBy: null, refusal: null });
const isOpen = (step: KeptStep): boolean => step.state === 'sending' || step.state === 'accepted';

function settle(step: KeptStep, known: StepState | undefined): KeptStep {
  if (known === undefined || known.state === 'PENDING') return step;
  return known.state === 'PUBLISHED'
    ? { ...step, state: 'published' }
    : { ...step, state: 'refused', refusal: known.refusal ?? null };
}

function sameLot(a: PendingLot, b: PendingLot): boolean {
  return a.request.keyId === b.request.keyId && a.request.lot === b.request.lot;
}

function sameStep(a: KeptStep, b: KeptStep): boolean {
  return a.authorKey === b.authorKey && a.seq === b.seq;
}
