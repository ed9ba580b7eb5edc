import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask } from './support/ask.js';
import { expectAccessible } from './support/looks.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

const REPLIES = 60;

/** 2 to 61 by its author; the office answers in 31 and again at the end. */
async function aLongThread(author: Page, leader: Page): Promise<string> {
  const { address } = await openThread(author, { about: '村里的路一段一段说', body: '从村口说起。' });
  const threadId = address.replace('/t/', '');
  const reply = 'mutation Say($input: ReplyInput!) { reply(input: $input) { seq } }';
  const answer = 'mutation Answer($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
  const said = (body: string) => ({ input: { clientId: randomUUID(), threadId, body } });
  for (let seq = 2; seq < 2 + REPLIES; seq += 1) {
    if (seq === 31) await ask(leader.request, answer, said('前半段已经排入计划。'));
    else await ask(author.request, reply, said(`第 ${seq} 段`));
  }
  await ask(leader.request, answer, said('后半段也排上了。'));
  return address;
}

const post = (page: Page, seq: number) => page.locator(`.stream [data-seq="${seq}"]`);

test('a long thread: only the office, how far one is, first and last, a link in it, and a bookmark', async ({
  windowOf,
}) => {
  const [reader, elsewhere, author, leader] = await Promise.all([
    windowOf('head'),
    windowOf('head'),
    windowOf('staff'),
    windowOf('leader'),
  ]);
  const address = await aLongThread(author, leader);

  await reader.goto(address);
  await reader.getByRole('link', { name: '只看官方' }).click();
  await expect(reader).toHaveURL(/\?only=official/);
  await expect(reader.locator('.stream [data-seq]')).toHaveCount(2);
  await expect(post(reader, 62)).toContainText('后半段也排上了');
  // Whoever looks at the last answer alone has not read what lies before it.
  await reader.goto('/');
  await reader.goto(address);
  await expect(reader.locator('#last-visit')).toHaveCount(0);
  await expect(post(reader, 2)).toBeVisible();

  const pill = reader.getByRole('button', { name: /楼，共 62 楼/ });
  await pill.focus();
  await reader.keyboard.press('Enter');
  await reader.getByRole('menuitem', { name: '最新一楼 #62' }).press('Enter');
  await expect(post(reader, 62)).toBeFocused();
  await expect(pill).toContainText('62 / 62');
  await reader.getByRole('link', { name: '61 楼的链接' }).click();
  await expect(reader).toHaveURL(/#61$/);
  await expect(post(reader, 61)).toBeFocused();
  await expectAccessible(reader);

  await elsewhere.goto(`${address}#20`);
  await expect(post(elsewhere, 20)).toBeFocused();
  await elsewhere.keyboard.press('End');
  await expect(post(elsewhere, 62)).toBeFocused();
  await elsewhere.evaluate(() => (window.location.hash = '#12'));
  await expect(post(elsewhere, 12)).toBeFocused();

  await reader.getByRole('button', { name: '61 楼的更多操作' }).click();
  await reader.getByRole('menuitem', { name: '收藏' }).click();
  await reader.getByRole('textbox', { name: '备注（选填）' }).fill('开会时要用');
  await reader.getByRole('button', { name: '收藏', exact: true }).click();
  await expect(reader.getByRole('dialog')).toHaveCount(0);
  for (const page of [reader, elsewhere]) await page.goto('/mine');
  const kept = reader.getByRole('region', { name: '收藏' });
  await expect(kept.getByRole('listitem')).toContainText(['开会时要用']);
  await expect(elsewhere.getByRole('region', { name: '收藏' })).toContainText('只存在这台设备上');
  await expect(elsewhere.getByRole('region', { name: '收藏' }).getByRole('listitem')).toHaveCount(0);
  await expectAccessible(reader);
  await kept.getByRole('link', { name: /村里的路/ }).click();
  await expect(post(reader, 61)).toBeFocused();
  await reader.goBack();
  await kept.getByRole('button', { name: /取消收藏/ }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(0);
});
