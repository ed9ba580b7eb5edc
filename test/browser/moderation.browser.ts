import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

const INSULT = '管水的那个人就是懒，不要脸。';

test('a reply is hidden for a reason everyone reads, restored, and the thread locked and unlocked', async ({
  windowOf,
}) => {
  const [author, moderator, reader] = await Promise.all([windowOf('staff'), windowOf('moderator'), windowOf('head')]);
  const { address } = await openThread(author, { about: '抽水泵没人管', body: '抽水泵停了三天。' });
  await author.goto(address);
  await author.getByRole('button', { name: '写回复' }).click();
  await author.getByRole('textbox', { name: '回复内容' }).fill(INSULT);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.getByText(INSULT)).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByText(INSULT)).toBeVisible();
  await expect(reader.getByRole('button', { name: '处理本帖' })).toHaveCount(0);

  await moderator.goto(address);
  const choose = async (post: string, entry: string): Promise<void> => {
    await moderator.getByRole('button', { name: post }).click();
    await moderator.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  const dialog = moderator.getByRole('dialog');
  await choose('2 楼的更多操作', '隐藏该楼');
  await dialog.getByRole('button', { name: '隐藏' }).click();
  await expect(dialog.getByText('理由请写 2 到 200 个字。')).toBeVisible();
  await dialog.getByRole('textbox', { name: '理由' }).fill('人身攻击，请就事论事。');
  await dialog.getByRole('button', { name: '隐藏' }).click();
  await expect(dialog).toHaveCount(0);
  for (const page of [moderator, reader, author])
    await expect(page.locator('.post[data-seq="2"]')).toContainText('原因：人身攻击，请就事论事。');
  await expect(reader.getByText(INSULT)).toHaveCount(0);
  await expect(author.getByText(INSULT), 'who wrote it by name still reads it').toBeVisible();

  await choose('2 楼的更多操作', '恢复该楼');
  await dialog.getByRole('textbox', { name: '理由' }).fill('作者已当面道歉。');
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(reader.getByText(INSULT)).toBeVisible();
  await expect(reader.locator('.post[data-seq="2"]')).not.toContainText('人身攻击');

  await choose('处理本帖', '锁定');
  await dialog.getByRole('textbox', { name: '理由' }).fill('已转泵站处理，结果另发。');
  await dialog.getByRole('button', { name: '锁定' }).click();
  await expect(reader.getByText('本帖已锁定，不再接受回复。原因：已转泵站处理，结果另发。')).toBeVisible();
  await expect(reader.getByRole('button', { name: '写回复' })).toHaveCount(0);
  await choose('处理本帖', '解除锁定');
  await expect(reader.getByText('本帖已锁定')).toHaveCount(0);
  await expect(reader.getByRole('button', { name: '写回复' })).toBeVisible();
});
