import { describe, expect, it } from '@jest/globals';
import { authorOf, encodeReceipt, letterTag, newSeed } from '#tokens';
import { changesFrom, type Digest } from '../../apps/web/src/anonymous/digest.js';
import { noNews, type KeptReceipt } from '../../apps/web/src/anonymous/model.js';

function aReceipt(facts: Partial<KeptReceipt> = {}): KeptReceipt {
  const receipt = encodeReceipt(newSeed());
  const { authorKey, ownThreadId } = authorOf(receipt);
  return {
    ...{ id: authorKey, receipt, threadId: ownThreadId, letter: false, isOpener: true, title: '路灯', lastStep: 1 },
    ...{ copied: true, published: false, news: noNews, seenAnswers: 0, ...facts },
  };
}
const nothing: Digest = { anonymousDigest: [], letterTags: [] };
const line = (receipt: KeptReceipt, facts: Partial<Digest['anonymousDigest'][number]>) => ({
  ...{ threadId: receipt.threadId, authorKey: receipt.id, isOpener: true, lastStep: 1, lastSeq: 1, officialCount: 0 },
  ...{ openQuestionSeq: null, blocked: false, held: 0, hidden: 0, ...facts },
});
const newsOf = (digest: Digest, receipt: KeptReceipt) =>
  changesFrom(digest, [receipt], []).map((change) => ('put' in change ? change.put : null));

describe('what a device finds in the digest that everybody downloads', () => {
  it('is that its thread is public, answered, asked about, blocked, waits for a moderator or is kept from sight', () => {
    const receipt = aReceipt();
    const digest = {
      ...nothing,
      anonymousDigest: [line(receipt, { officialCount: 2, openQuestionSeq: 5, blocked: true, held: 1, hidden: 2 })],
    };
    expect(newsOf(digest, receipt)).toMatchObject([
      { published: true, news: { answers: 2, question: 5, blocked: true, held: 1, hidden: 2 } },
    ]);
  });

  it('is no answer to whoever only replied in a thread that was answered', () => {
    const reply = aReceipt({ isOpener: false, published: true });
    const digest = { ...nothing, anonymousDigest: [line(reply, { isOpener: false, officialCount: 2 })] };
    expect(newsOf(digest, reply)).toEqual([]);
  });

  it('is that its letter was answered, by the tag that only it can make', () => {
    const letter = aReceipt({ letter: true, published: true });
    const others = [letterTag(aReceipt().id, 1), letterTag(aReceipt().id, 3)];
    const digest = { ...nothing, letterTags: [...others, letterTag(letter.id, 3)].sort() };
    expect(newsOf(digest, letter)).toMatchObject([{ news: { answers: 3 } }]);
    expect(newsOf({ ...nothing, letterTags: others }, letter)).toEqual([]);
  });

  it('is nothing new the second time, and nothing about somebody else', () => {
    const receipt = aReceipt({ published: true, news: { ...noNews, answers: 1 } });
    const digest = { ...nothing, anonymousDigest: [line(receipt, { officialCount: 1 }), line(aReceipt(), {})] };
    expect(changesFrom(digest, [receipt], [])).toEqual([]);
  });

  it('is that what was on its way has arrived, but not a later step', () => {
    const receipt = aReceipt({ published: true });
    const posting = (step: number) => ({
      ...{
        id: `${receipt.id}#${step}`,
        receiptId: receipt.id,
        step,
        threadId: receipt.threadId,
        state: 'accepted' as const,
      },
      ...{ publishedBy: null, chance: 0, postSeq: null, refusal: null },
      draft: { type: 'reply' as const, threadId: receipt.threadId, threadTitle: '', parentSeq: null, body: '谢谢' },
    });
    const digest = { ...nothing, anonymousDigest: [line(receipt, { lastStep: 2 })] };
    expect(changesFrom(digest, [receipt], [posting(2), posting(3)])).toEqual([
      { shelf: 'posting', remove: `${receipt.id}#2` },
      { shelf: 'envelope', remove: `${receipt.id}#2` },
    ]);
  });
});
