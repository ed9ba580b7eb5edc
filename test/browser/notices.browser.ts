import { randomBytes } from 'node:crypto';
import { expect, test } from './support/people.js';

const title = `路灯坏了三盏（${randomBytes(2).toString('hex')}）`;

test('a reply rings the bell in the other window, leads to the post, and opening the thread is enough to have read it', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  const nothingNew = page.getByRole('link', { name: '通知', exact: true });
  await page.goto('/write?board=jinan');
  await page.getByRole('radio', { name: /^实名公开/ }).check({ force: true });
  await page.getByRole('textbox', { name: '标题' }).fill(title);
  await page.getByRole('textbox', { name: '正文' }).fill('村口到小学的那一段。');
  await page.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = page.url();
  await page.goto('/notices');
  await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible();
  const mine = page.getByRole('listitem').filter({ hasText: title });
  await expect(mine).toHaveCount(0);

  const other = await windowOf('moderator');
  await other.goto(address);
  await other.getByRole('button', { name: '写回复' }).click();
  await other.getByRole('textbox', { name: '回复内容' }).fill('已经联系供电所。');
  await other.getByRole('button', { name: '发表回复' }).click();
  await expect(other.getByText('已经联系供电所。')).toBeVisible();

  await expect(mine).toContainText('1 条回复');
  await expect(mine).toContainText('未读');
  await expect(page.getByRole('link', { name: '通知，1 条未读' })).toBeVisible();
  await mine.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/#2$/);
  await expect(page.getByText('已经联系供电所。')).toBeVisible();
  await expect(nothingNew).toBeVisible();
  await page.goto('/notices');
  await expect(mine).toContainText('1 条回复');
  await expect(mine).not.toContainText('未读');

  await other.getByRole('button', { name: '写回复' }).click();
  await other.getByRole('textbox', { name: '回复内容' }).fill('明天上午来修。');
  await other.getByRole('button', { name: '发表回复' }).click();
  await expect(mine).toContainText('未读');
  await page.goto(address);
  await expect(page.getByText('明天上午来修。')).toBeVisible();
  await expect(nothingNew).toBeVisible();
  await page.goto('/notices');
  await expect(mine).toContainText('2 条回复');
  await expect(mine).not.toContainText('未读');
});

test('who does not want to hear of replies is not told of them', async ({ windowOf }) => {
  const page = await windowOf('head');
  await page.goto('/account#notices');
  const replies = page.getByRole('checkbox', { name: '有人回复我' });
  await expect(replies).toBeChecked();
  await Promise.all([page.waitForResponse('**/graphql'), replies.uncheck()]);
  await page.reload();
  await expect(replies).not.toBeChecked();
  await Promise.all([page.waitForResponse('**/graphql'), replies.check()]);
  await page.reload();
  await expect(replies).toBeChecked();
});
