import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a thread is slowed down and let go again, and the limits of speaking are chosen', async ({ windowOf }) => {
  const [administrator, author, moderator] = await Promise.all([
    windowOf('administrator'),
    windowOf('staff'),
    windowOf('moderator'),
  ]);
  const { address } = await openThread(author, { about: '食堂换人', body: '说说新来的师傅。' });
  await Promise.all([author.goto(address), moderator.goto(address)]);
  const choose = async (name: string): Promise<void> => {
    await moderator.getByRole('button', { name: '处理本帖' }).click();
    await moderator.getByRole('menuitem', { name }).click();
  };
  await choose('慢速发言…');
  const dialog = moderator.getByRole('dialog');
  await dialog.getByRole('radio', { name: '30 分钟' }).check({ force: true });
  await dialog.getByRole('textbox', { name: '理由' }).fill('先冷静一下，一句一句说。');
  await dialog.getByRole('button', { name: '设为慢速' }).click();
  await expect(author.getByText('慢速发言：每人 30 分钟最多回复一条。')).toBeVisible();

  const reply = async (text: string): Promise<void> => {
    await author.getByRole('button', { name: '写回复' }).click();
    await expect(author.getByText('本帖为慢速发言：每人 30 分钟最多一条')).toBeVisible();
    await author.getByRole('textbox', { name: '回复内容' }).fill(text);
    await author.getByRole('button', { name: '发表回复' }).click();
  };
  await reply('菜比以前咸。');
  await expect(author.locator('.post[data-seq="2"]')).toContainText('菜比以前咸。');
  await reply('汤也咸。');
  await expect(author.getByText(/每人 30 分钟一条，请在 .+ 之后再发。/)).toBeVisible();

  await choose('取消慢速发言');
  await expect(author.getByText('慢速发言：每人 30 分钟最多回复一条。')).toHaveCount(0);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.locator('.post[data-seq="3"]')).toContainText('汤也咸。');

  await administrator.goto('/admin/boards');
  const limits = administrator.getByRole('region', { name: '发言上限' });
  await limits.getByRole('textbox', { name: '每天回复' }).fill('20');
  await expect(limits.getByText('请填 500 到 1000 之间的数。')).toBeVisible();
  await limits.getByRole('textbox', { name: '每天回复' }).fill('900');
  await limits.getByRole('button', { name: '保存' }).click();
  await expect(administrator.getByText('发言上限已保存。')).toBeVisible();
  await administrator.reload();
  await expect(limits.getByRole('textbox', { name: '每天回复' })).toHaveValue('900');
});
