import { describe, expect, it } from '@jest/globals';
import { authorOf, encodeReceipt, newSeed } from '#tokens';
import { noNews, type KeptReceipt } from '../../apps/web/src/anonymous/model.js';
import { packReceipts, unpackReceipts } from '../../apps/web/src/anonymous/receipts-file.js';

function aReceipt(title: string, lastStep = 1): KeptReceipt {
  const receipt = encodeReceipt(newSeed());
  const { authorKey, ownThreadId } = authorOf(receipt);
  return {
    ...{ id: authorKey, receipt, threadId: ownThreadId, letter: false, isOpener: true, title, lastStep },
    ...{ copied: true, published: true, news: noNews, seenAnswers: 0 },
  };
}
const PASSPHRASE = '带到家里的电脑上';

describe('receipts in a file', () => {
  it('come out as they went in, for who knows the passphrase', async () => {
    const receipts = [aReceipt('路灯'), aReceipt('蒸箱', 3)];
    const file = await packReceipts(receipts, PASSPHRASE);
    expect(await unpackReceipts(file, PASSPHRASE)).toEqual(receipts);
    await expect(unpackReceipts(file, '不是这一句')).rejects.toMatchObject({ why: 'passphrase' });
    for (const secret of ['路灯', receipts[0]?.receipt ?? '']) expect(file).not.toContain(secret);
  });

  it('make a file whose size does not tell how many there are', async () => {
    const one = await packReceipts([aReceipt('一')], PASSPHRASE);
    const twenty = await packReceipts(
      Array.from({ length: 20 }, (_, at) => aReceipt(`第 ${at} 件`)),
      PASSPHRASE,
    );
    expect(twenty).toHaveLength(one.length);
  });

  it.each([
    ['nothing', ''],
    ['another JSON', '{"what":"xinqiao-vault-v1"}'],
    ['null', 'null'],
    ['a field of another type', '{"what":"xinqiao-receipts-v1","salt":1,"iterations":1,"sealed":""}'],
    ['bytes that are none', '{"what":"xinqiao-receipts-v1","salt":"*","iterations":1,"sealed":""}'],
  ])('are not looked for in %s', async (_, text) => {
    await expect(unpackReceipts(text, PASSPHRASE)).rejects.toMatchObject({ why: 'file' });
  });

  it('do not keep the browser busy for hours', async () => {
    const file = JSON.parse(await packReceipts([], PASSPHRASE)) as object;
    const greedy = JSON.stringify({ ...file, iterations: 4_000_000_000 });
    await expect(unpackReceipts(greedy, PASSPHRASE)).rejects.toMatchObject({ why: 'passphrase' });
  });
});
