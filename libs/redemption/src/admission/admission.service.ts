import { Clock, DomainError, invalidInput } from '#platform';
import { readFollowUp, readRating, readReopening, readSubmission, readWithdrawal } from '#tokens';
import { threadIdOf, toBase64Url, type CheckedStep, type CheckedSubmission } from '#tokens';
import type { FollowUp, SignedRating, SignedReopening, SignedWithdrawal } from '#tokens';
import { Gathering } from '../window/gathering.js';
import { noImages, ReceivedImages } from '../images/received-images.js';
import { heldFollowUp, heldSubmission, illustrated, requestHash, type HeldStep } from '../window/held-step.js';
import { FOLLOW_UPS_A_DAY, isInUse, isOpeners } from './admission.rules.js';
import { KeyRing } from './key-ring.js';
import { Ledger, type KnownAuthor } from './ledger.js';
import { authorHolds, tokenHolds } from './signatures.js';
import { wellFormed } from './well-formed.js';

/** The step is on the disk and is published at the end of `slot`. */
export interface Accepted {
  readonly threadId: string;
  readonly seq: number;
  readonly slot: number;
}

type ImageData = readonly string[] | null | undefined;

/** Who may come in. Every check reads only what was sent, the issuer's public keys, and what the key itself did before. */
export class Admission {
  private readonly images = new ReceivedImages();

  constructor(
    private readonly keys: KeyRing,
    private readonly ledger: Ledger,
    private readonly gathering: Gathering,
    private readonly clock: Clock,
    private readonly setSize: number,
  ) {}

  /**
   * Spends a token on a thread, a letter or a reply. The same submission again gives the same answer, for ever.
   * @throws DomainError INVALID_INPUT, SIGNATURE_INVALID, TOKEN_INVALID, SET_TOO_SMALL, TOKEN_SPENT, IMAGE_MISSING,
   *   IMAGE_UNREADABLE, IMAGE_TOO_LARGE, IMAGES_OFF, TRY_NEXT_WINDOW, UNAVAILABLE
   */
  async submit(input: Parameters<typeof readSubmission>[0], imageData?: ImageData): Promise<Accepted> {
    const submission = wellFormed(() => readSubmission(input));
    this.refuseForeignSignature(submission);
    const read = async () => {
      const spent = await this.ledger.isSpent(submission.token.nonce);
      return () => {
        this.refuseBadToken(submission);
        if (spent) throw new DomainError('TOKEN_SPENT');
        return heldSubmission(submission, this.gathering.slot);
      };
    };
    return this.admit(submission, 'TOKEN_SPENT', read, imageData);
  }

  /**
   * A further word of a key in its thread.
   * @throws DomainError INVALID_INPUT, SIGNATURE_INVALID, NOT_FOUND, SEQUENCE_STALE, AUTHOR_BLOCKED, FOLLOW_UP_LIMIT,
   *   IMAGE_MISSING, IMAGE_UNREADABLE, IMAGE_TOO_LARGE, IMAGES_OFF, TRY_NEXT_WINDOW, UNAVAILABLE
   */
  followUp(input: FollowUp, imageData?: ImageData): Promise<Accepted> {
    return this.next(() => readFollowUp(input), imageData);
  }

  /** How the opener found the handling. @throws as `followUp`; NOT_FOUND also to a key that did not open the thread */
  rate(input: SignedRating): Promise<Accepted> {
    return this.next(() => readRating(input));
  }

  /** The opener takes the matter back; a block does not hold anyone's words. @throws as `rate`, AUTHOR_BLOCKED never */
  withdraw(input: SignedWithdrawal): Promise<Accepted> {
    return this.next(() => readWithdrawal(input));
  }

  /** The opener is not content with the answer. @throws as `rate` */
  reopen(input: SignedReopening): Promise<Accepted> {
    return this.next(() => readReopening(input));
  }

  private async next(readStep: () => CheckedStep, imageData?: ImageData): Promise<Accepted> {
    const step = wellFormed(readStep);
    this.refuseForeignSignature(step);
    if (isOpeners(step) && threadIdOf(step.publicKey) !== step.payload.threadId) throw new DomainError('NOT_FOUND');
    const read = async () => {
      const author = await this.ledger.author(step.authorKey);
      return () => this.nextStep(step, author);
    };
    return this.admit(step, 'SEQUENCE_STALE', read, imageData);
  }

  /** Holds the step and waits for the disk; whatever was read before a publication is read again after it. */
  private async admit(
    step: CheckedStep,
    taken: 'TOKEN_SPENT' | 'SEQUENCE_STALE',
    read: () => Promise<() => HeldStep>,
    imageData?: ImageData,
  ): Promise<Accepted> {
    const { images = [] } = step;
    let received = images.length === 0 ? noImages : null;
    for (;;) {
      const seen = this.gathering.publications;
      const [known, decide] = await Promise.all([this.knownStep(step, taken), read()]);
      if (known !== null) return known;
      if (seen !== this.gathering.publications) continue;
      // No await from here to `hold`: nobody comes between the decision and the place it was taken for.
      const waiting = this.gathering.find(step.payload);
      if (waiting !== undefined) return this.sameAsBefore(step, waiting, taken);
      const decided = decide();
      // Only for whom everything else is right: decoding is dear. What was read before is read again after it.
      if (received === null) {
        this.refuseTooMany(images.length);
        received = await this.images.receive(images, imageData ?? []);
        continue;
      }
      const held = received === noImages ? decided : illustrated(decided, received.descriptions);
      this.gathering.hold(held, received.bytes);
      await this.gathering.whenDurable(held);
      return accepted(held);
    }
  }

  /** What would never fit is not decoded. */
  private refuseTooMany(images: number): void {
    const { imageSlots } = this.gathering;
    if (imageSlots === 0) throw new DomainError('IMAGES_OFF');
    if (images > imageSlots) throw invalidInput('images', `are more than ${imageSlots}`);
  }

  private async knownStep(step: CheckedStep, taken: 'TOKEN_SPENT' | 'SEQUENCE_STALE'): Promise<Accepted | null> {
    const { seq, threadId } = step.payload;
    const waiting = this.gathering.find(step.payload);
    if (waiting !== undefined) return this.sameAsBefore(step, waiting, taken);
    const published = await this.ledger.step(step.payload);
    if (published === undefined) return null;
    if (published.requestHash !== requestHash(step)) throw new DomainError(taken);
    return { threadId, seq, slot: published.slot };
  }

  private async sameAsBefore(step: CheckedStep, waiting: HeldStep, taken: 'TOKEN_SPENT' | 'SEQUENCE_STALE') {
    if (waiting.requestHash !== requestHash(step)) throw new DomainError(taken);
    await this.gathering.whenDurable(waiting);
    return accepted(waiting);
  }

  private nextStep(step: CheckedStep, author: KnownAuthor | undefined): HeldStep {
    const { threadId, seq, authorKey } = step.payload;
    const published = author?.lastSeq ?? 0;
    // Between commit and release a step is in both places.
    const waiting = this.gathering.of(authorKey).filter((one) => one.seq > published);
    const place = author ?? waiting[0];
    if (place?.threadId !== threadId) throw new DomainError('NOT_FOUND');
    if (author?.blocked && step.payload.type !== 'withdraw')
      throw new DomainError('AUTHOR_BLOCKED', { reason: author.blocked });
    const last = waiting.at(-1)?.seq ?? published;
    if (seq <= last) throw new DomainError('SEQUENCE_STALE', { last });
    const today = this.clock.today();
    const before = author?.followUpDay === today ? author.followUpCount : 0;
    if (before + waiting.filter(({ followUpDay }) => followUpDay === today).length >= FOLLOW_UPS_A_DAY)
      throw new DomainError('FOLLOW_UP_LIMIT');
    return heldFollowUp(step, this.gathering.slot, place.letter, today);
  }

  private refuseForeignSignature({ publicKey, signedBytes, signature }: CheckedStep): void {
    if (!authorHolds(publicKey, signedBytes, signature)) throw new DomainError('SIGNATURE_INVALID');
  }

  private refuseBadToken({ token, tokenBytes }: CheckedSubmission): void {
    if (!this.keys.ready || this.keys.isBehind) throw new DomainError('UNAVAILABLE');
    const key = this.keys.find(toBase64Url(token.keyId));
    if (key === undefined || !isInUse(key, this.clock.today())) throw new DomainError('TOKEN_INVALID');
    if (key.holders < this.setSize)
      throw new DomainError('SET_TOO_SMALL', { holders: key.holders, needed: this.setSize });
    const { verifyKey, challenge } = this.keys.prepare(key);
    const made = toBase64Url(token.challengeDigest) === challenge;
    if (!made || !tokenHolds(verifyKey, tokenBytes, token.authenticator)) throw new DomainError('TOKEN_INVALID');
  }
}

const accepted = ({ threadId, seq, slot }: HeldStep): Accepted => ({ threadId, seq, slot });
