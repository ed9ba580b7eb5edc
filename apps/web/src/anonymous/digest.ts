import { letterTag } from '#tokens';
import type { AnonymousDigestLine } from '#contracts';
import type { Change } from './keep.js';
import type { KeptReceipt, News, Posting } from './model.js';

/** Answers that may have come since this device looked last: more than anybody writes between two looks. */
const AHEAD = 64;

/** What everybody downloads alike, so that a device finds its own in it without asking for it. */
export interface Digest {
  readonly anonymousDigest: readonly Omit<AnonymousDigestLine, 'rating'>[];
  /** One for each letter or narrowed thread that was answered; noise to who does not hold its receipt. */
  readonly letterTags: readonly string[];
}

/** What the digest tells about what this device holds. Asks nobody. */
export function changesFrom(
  digest: Digest,
  receipts: readonly KeptReceipt[],
  postings: readonly Posting[],
): readonly Change[] {
  const lines = new Map(digest.anonymousDigest.map((line) => [line.authorKey, line]));
  const tags = new Set(digest.letterTags);
  return [
    ...postings
      .filter((posting) => posting.state !== 'refused' && posting.step <= (lines.get(posting.receiptId)?.lastStep ?? 0))
      .flatMap(done),
    ...receipts.flatMap((receipt) => {
      const line = lines.get(receipt.id);
      const news = line === undefined ? fromTags(receipt, tags) : fromLine(line);
      const published = receipt.published || line !== undefined;
      if (published === receipt.published && same(news, receipt.news)) return [];
      return [{ shelf: 'receipt', put: { ...receipt, published, news } } satisfies Change];
    }),
  ];
}

/** Once it stands in the thread there is nothing left to keep but the receipt. */
export function done(posting: Posting): readonly Change[] {
  return [
    { shelf: 'posting', remove: posting.id },
    { shelf: 'envelope', remove: posting.id },
  ];
}

const fromLine = ({
  officialCount,
  openQuestionSeq,
  blocked,
  held,
  hidden,
  isOpener,
}: Digest['anonymousDigest'][number]): News => ({
  // Whoever only replied is not the one who is answered.
  answers: isOpener ? officialCount : 0,
  question: openQuestionSeq,
  blocked,
  held,
  hidden,
});

function fromTags(receipt: KeptReceipt, tags: ReadonlySet<string>): News {
  if (!receipt.isOpener || tags.size === 0) return receipt.news;
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    const answers = receipt.news.answers + ahead;
    if (tags.has(letterTag(receipt.id, answers))) return { ...receipt.news, answers };
  }
  return receipt.news;
}

const same = (a: News, b: News): boolean =>
  a.answers === b.answers &&
  a.question === b.question &&
  a.blocked === b.blocked &&
  a.held === b.held &&
  a.hidden === b.hidden;
