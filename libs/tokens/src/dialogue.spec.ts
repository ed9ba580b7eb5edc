import { describe, expect, it } from '@jest/globals';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { Rating } from '#contracts';
import {
  Malformed,
  authorFrom,
  buildFollowUp,
  buildRating,
  buildReopening,
  buildWithdrawal,
  encodeReceipt,
  letterTag,
  readFollowUp,
  readRating,
  readReopening,
  readWithdrawal,
  threadIdOf,
  type CheckedStep,
} from './index.js';

const seed = new Uint8Array(16).fill(7);
const receipt = encodeReceipt(seed);
const { publicKey, authorKey } = authorFrom(seed);
const threadId = threadIdOf(publicKey);
const elsewhere = '7b0c64a0-6f2c-4c1e-9f57-3a4d9a5cf0aa';

const isGood = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }).filter((text) => text.trim().length >= 2);
const reason = isGood.filter((text) => !text.includes('\0') && !/\p{Cs}/u.test(text));
const anyRating = fc.constantFrom(...Object.values(Rating));
const optionalReason = fc.option(reason, { nil: null });

/** The same fields, read as each kind of step in turn. */
const readings: Record<string, (input: never) => CheckedStep> = {
  followUp: readFollowUp,
  rate: readRating,
  withdraw: readWithdrawal,
  reopen: readReopening,
};

function stands(read: () => CheckedStep): boolean {
  try {
    const { signature, signedBytes, publicKey: key } = read();
    return ed25519.verify(signature, signedBytes, key, { zip215: false });
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

/** One of each step on the same words, as much alike as the forms allow. */
const steps = (words: string, solved: boolean, rating: Rating) => ({
  followUp: buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: words }),
  rate: buildRating(receipt, 2, { threadId, solved, rating, reason: words }),
  withdraw: buildWithdrawal(receipt, 2, { threadId, reason: words }),
  reopen: buildReopening(receipt, 2, { threadId, body: words }),
});

describe('a step of the dialogue', () => {
  it('verifies as what it is and as nothing else', () => {
    fc.assert(
      fc.property(reason, fc.boolean(), anyRating, (words, solved, rating) => {
        const signed = steps(words, solved, rating);
        for (const [action, input] of Object.entries(signed))
          for (const [name, read] of Object.entries(readings)) {
            const asked = { solved, rating, reason: words, body: words, parentSeq: null, ...input };
            expect([name, stands(() => read(asked as never))]).toEqual([name, name === action]);
          }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what it says', () => {
    const { rate, withdraw, reopen } = steps('答非所问', false, 'DISSATISFIED');
    const step = { authorKey, seq: 2, threadId };
    const rated = { type: 'rate', solved: false, rating: 'DISSATISFIED', reason: '答非所问' };
    expect(readRating(rate).payload).toEqual({ ...step, ...rated });
    expect(readWithdrawal(withdraw).payload).toEqual({ ...step, type: 'withdraw', reason: '答非所问' });
    expect(readReopening(reopen).payload).toEqual({ ...step, type: 'reopen', body: '答非所问' });
  });

  it('falls with any change of any field', () => {
    fc.assert(
      fc.property(optionalReason, optionalReason, fc.boolean(), anyRating, anyRating, (one, other, solved, a, b) => {
        fc.pre(one !== other && a !== b);
        const rating = { threadId, solved, rating: a, reason: one ?? (a === 'DISSATISFIED' ? '不行' : null) };
        const sent = buildRating(receipt, 3, rating);
        expect(stands(() => readRating(sent))).toBe(true);
        const changes = [{ solved: !solved }, { rating: b }, { reason: `${one ?? ''}改动` }, { threadId: elsewhere }];
        for (const change of [...changes, { seq: 4 }])
          expect(stands(() => readRating({ ...sent, ...change }))).toBe(false);
        const taken = buildWithdrawal(receipt, 3, { threadId, reason: one });
        expect(stands(() => readWithdrawal({ ...taken, reason: other }))).toBe(false);
        const again = buildReopening(receipt, 3, { threadId, body: one ?? '没修好' });
        expect(stands(() => readReopening({ ...again, body: `${again.body}！` }))).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it.each<[string, () => unknown]>([
    ['reason', () => buildRating(receipt, 2, { threadId, solved: false, rating: 'DISSATISFIED', reason: null })],
    ['reason', () => buildRating(receipt, 2, { threadId, solved: true, rating: 'SATISFIED', reason: '好' })],
    ['reason', () => buildWithdrawal(receipt, 2, { threadId, reason: '路'.repeat(501) })],
    ['reason', () => buildWithdrawal(receipt, 2, { threadId, reason: '' })],
    ['rating', () => buildRating(receipt, 2, { threadId, solved: true, rating: 'GOOD' as Rating, reason: null })],
    ['body', () => buildReopening(receipt, 2, { threadId, body: '路'.repeat(2_001) })],
    ['body', () => buildReopening(receipt, 2, { threadId, body: '又' })],
    ['threadId', () => buildReopening(receipt, 2, { threadId: 'x', body: '没修好' })],
    ['seq', () => readWithdrawal({ ...buildWithdrawal(receipt, 2, { threadId, reason: null }), seq: 1 })],
  ])('says that %s is out of bounds', (field, build) => {
    expect(build).toThrow(expect.objectContaining({ field }));
  });
});

describe('the tag of a letter', () => {
  it('is what the forum computes too', () => {
    // The same vector stands in the forum's spec of the digest.
    expect(letterTag('A'.repeat(43), 3)).toBe('RrP3SXFGYeeFG8tyZ0r3OA');
  });

  it('differs for every key and every number of answers, and says neither', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(500), fc.nat(500), (bytes, n, m) => {
        const key = authorFrom(bytes).authorKey;
        expect(letterTag(key, n)).toMatch(/^[\w-]{22}$/);
        expect(letterTag(key, n) === letterTag(key, m)).toBe(n === m);
        expect(letterTag(key, n)).not.toBe(letterTag(authorKey, n));
      }),
      { numRuns: 20 },
    );
  });
});
