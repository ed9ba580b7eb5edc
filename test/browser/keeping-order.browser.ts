import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('somebody is muted, learns it where they write, and is let speak again', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const [author, moderator] = await Promise.all([windowOfNewcomer(), windowOf('moderator')]);
  const { address, title } = await openThread(author, { about: '开会占座', body: '谁占的座谁心里清楚。' });
  await Promise.all([author.goto(address), moderator.goto(address)]);
  await author.getByRole('button', { name: '写回复' }).click();
  await author.getByRole('textbox', { name: '回复内容' }).fill('说的就是你。');

  await moderator.getByRole('button', { name: '1 楼的更多操作' }).click();
  await moderator.getByRole('menuitem', { name: '禁言…' }).click();
  const dialog = moderator.getByRole('dialog');
  await dialog.getByRole('radio', { name: '7 天' }).check({ force: true });
  await dialog.getByRole('textbox', { name: '理由' }).fill('指名道姓地骂人，先停几天。');
  await dialog.getByRole('button', { name: '禁言' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(author.getByRole('alert')).toContainText('指名道姓地骂人，先停几天。');
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.getByText(/您在这里被禁言，\d\d-\d\d \d\d:\d\d 前不能署名发言。理由：/)).toBeVisible();

  await moderator.goto('/review');
  await moderator.getByRole('tab', { name: '禁言中' }).click();
  const card = moderator.getByRole('article').filter({ hasText: '指名道姓地骂人，先停几天。' });
  await card.getByRole('button', { name: '解除禁言' }).click();
  await expect(card).toHaveCount(0);
  await expect(author.getByText('您仍可阅读、支持和写信')).toHaveCount(0);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.locator('.post[data-seq="2"]')).toContainText('说的就是你。');

  // What concerns a person is in the log of moderators only; what concerns a post is in everybody's, at once.
  await moderator.goto('/log?act=people');
  await expect(moderator.getByText('禁言（仅版主可见）').first()).toBeVisible();
  await author.goto('/log?act=people');
  await expect(author.getByText('没有符合条件的记录')).toBeVisible();
  await author.goto('/log?act=judged');
  await moderator.goto(`${address}#2`);
  await moderator.getByRole('button', { name: '2 楼的更多操作' }).click();
  await moderator.getByRole('menuitem', { name: '隐藏该楼' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill(`接着骂人 ${title}`);
  await dialog.getByRole('button', { name: '隐藏' }).click();
  await expect(author.getByRole('listitem').filter({ hasText: `接着骂人 ${title}` })).toContainText('版主 · ');

  // Erasing for good takes another moderator; who asked may let it stand.
  await moderator.getByRole('button', { name: '1 楼的更多操作' }).click();
  await moderator.getByRole('menuitem', { name: '申请清除…' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill(`涉密 ${title}`);
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await expect(dialog).toHaveCount(0);
  await moderator.goto('/review');
  await moderator.getByRole('tab', { name: '待清除' }).click();
  const request = moderator.getByRole('article').filter({ hasText: `涉密 ${title}` });
  await expect(request).toContainText('须由另一位版主批准');
  await expect(request.getByRole('button', { name: '批准清除' })).toHaveCount(0);
  await request.getByRole('button', { name: '不清除' }).click();
  await expect(request).toHaveCount(0);
});
