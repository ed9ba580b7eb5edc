import { Clock, DomainError, invalidInput } from '#platform';
import { daysBetween, readRead, type SignedRead } from '#tokens';
import { Gathering } from '../window/gathering.js';
import type { HeldStep } from '../window/held-step.js';
import {
  Ledger,
  type KnownAuthor,
  type KnownStep,
  type LetterImageRow,
  type LetterRow,
  type Standing,
} from './ledger.js';
import { authorHolds } from './signatures.js';
import { wellFormed } from './well-formed.js';

type Place = Pick<KnownAuthor, 'threadId' | 'letter' | 'lastSeq' | 'blocked'>;

type LetterPost = LetterRow & { readonly images: readonly LetterImageRow[] };

/**
 * What only the holder of a receipt may read. Nothing is written when it is read: who reads, when and how often is
 * nowhere.
 */
export class SignedReads {
  constructor(
    private readonly ledger: Ledger,
    private readonly gathering: Gathering,
    private readonly clock: Clock,
  ) {}

  /** Where everything stands that this key sent. @throws DomainError INVALID_INPUT, SIGNATURE_INVALID, NOT_FOUND */
  async receipt(
    input: SignedRead,
  ): Promise<Place & Standing & { readonly steps: readonly Omit<KnownStep, 'requestHash'>[] }> {
    const place = await this.placeOf(input, 'receipt');
    const standing = await this.ledger.standing(place.threadId);
    const published = await this.ledger.steps(input.authorKey);
    const waiting = this.waiting(input.authorKey, published.at(-1)?.seq ?? 0);
    return { ...place, ...standing, steps: [...published, ...waiting.map(pending)] };
  }

  /** The letter and its answers. @throws DomainError INVALID_INPUT, SIGNATURE_INVALID, NOT_FOUND */
  async letter(input: SignedRead): Promise<Place & Standing & { readonly entries: readonly LetterPost[] }> {
    const place = await this.placeOf(input, 'letter');
    if (!place.letter) throw new DomainError('NOT_FOUND');
    const { threadId } = place;
    const standing = await this.ledger.standing(threadId);
    const [rows, images] = await Promise.all([this.ledger.letter(threadId), this.ledger.letterImages(threadId)]);
    const entries = rows.map((row) => ({ ...row, images: images.filter(({ seq }) => seq === row.seq) }));
    return { ...place, ...standing, entries };
  }

  private async placeOf(input: SignedRead, what: 'letter' | 'receipt'): Promise<Place> {
    const read = wellFormed(() => readRead(input, what));
    // A day either way: clocks differ, and a captured request must not work for ever.
    if (Math.abs(daysBetween(this.clock.today(), read.day)) > 1) throw invalidInput('day', 'is not today');
    if (!authorHolds(read.publicKey, read.signedBytes, read.signature)) throw new DomainError('SIGNATURE_INVALID');
    const author = await this.ledger.author(input.authorKey);
    const waiting = this.waiting(input.authorKey, author?.lastSeq ?? 0);
    const place = author ?? waiting[0];
    if (place === undefined) throw new DomainError('NOT_FOUND');
    const lastSeq = waiting.at(-1)?.seq ?? author?.lastSeq ?? 0;
    return { threadId: place.threadId, letter: place.letter, lastSeq, blocked: author?.blocked ?? null };
  }

  private waiting(authorKey: string, after: number): HeldStep[] {
    return this.gathering.of(authorKey).filter(({ seq }) => seq > after);
  }
}

const pending = ({ seq, slot }: HeldStep) => ({ seq, slot, state: 'PENDING' as const, postSeq: null, refusal: null });
