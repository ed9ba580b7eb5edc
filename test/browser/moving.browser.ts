import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a thread is moved to another board and back, and every reader sees when, why and by which office', async ({
  windowOf,
}) => {
  const [author, moderator, reader] = await Promise.all([windowOf('staff'), windowOf('moderator'), windowOf('head')]);
  const { address, title } = await openThread(author, { about: '夜校点名', body: '夜校点名要通报，能不能不点。' });
  await reader.goto('/b/xuexi');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByRole('link', { name: title })).toHaveCount(0);

  await moderator.goto(address);
  const dialog = moderator.getByRole('dialog');
  const moveTo = async (board: string, reason: string): Promise<void> => {
    await moderator.getByRole('button', { name: '处理本帖' }).click();
    await moderator.getByRole('menuitem', { name: '移到其他版块' }).click();
    await dialog.getByRole('button', { name: '移动' }).click();
    await expect(dialog.getByText('请选择版块。')).toBeVisible();
    await dialog.getByRole('button', { name: /移到/ }).click();
    await moderator.getByRole('option', { name: board }).click();
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog.getByRole('button', { name: '移动' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await moveTo('学习园地', '说的是培训的事。');
  await expect(moderator.getByRole('navigation').getByRole('link', { name: '学习园地' })).toBeVisible();

  await reader.getByRole('button', { name: '1 个新帖' }).click();
  await reader.getByRole('link', { name: title }).click();
  const record = reader.getByRole('complementary', { name: '本帖信息' });
  await expect(record).toContainText('说的是培训的事。');

  await moveTo('急难愁盼', '经核对，还是点名通报的事。');
  await expect(record).toContainText('经核对，还是点名通报的事。');
});

test('a duplicate leads to the other thread, carries who follows it along, and is separated again', async ({
  windowOf,
}) => {
  const [author, moderator, reader] = await Promise.all([windowOf('staff'), windowOf('moderator'), windowOf('head')]);
  const other = await openThread(author, { about: '水井边的路灯', body: '水井边的路灯坏了。' });
  const { address, title } = await openThread(author, { about: '水井边的路灯', body: '水井边黑灯瞎火。' });
  await reader.goto(address);
  await reader.getByRole('button', { name: '关注', exact: true }).click();
  await expect(reader.getByRole('button', { name: '已关注' })).toBeVisible();

  await moderator.goto(address);
  const dialog = moderator.getByRole('dialog');
  const choose = async (entry: string): Promise<void> => {
    await moderator.getByRole('button', { name: '处理本帖' }).click();
    await moderator.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  await choose('并到另一帖');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(dialog.getByText('请选择另一帖，或粘贴它的链接。')).toBeVisible();
  await dialog.getByRole('textbox', { name: /链接/ }).fill(`http://localhost${other.address}#1`);
  await dialog.getByRole('textbox', { name: '理由' }).fill('说的是同一盏灯。');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await expect(reader.getByText('讨论和答复都在那里继续')).toBeVisible();
  await expect(reader.getByText('水井边黑灯瞎火。'), 'what was said stays where it was').toBeVisible();
  await expect(reader.getByRole('button', { name: '关注', exact: true })).toBeVisible();
  await reader.getByRole('main').getByRole('link', { name: other.title }).first().click();
  await expect(reader.getByText('水井边的路灯坏了。')).toBeVisible();
  await expect(reader.getByRole('button', { name: '已关注' })).toBeVisible();
  const record = reader.getByRole('complementary', { name: '本帖信息' });
  await expect(record.getByRole('link', { name: title })).toBeVisible();

  await choose('解除合并');
  await dialog.getByRole('button', { name: '解除合并' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(moderator.getByText('讨论和答复都在那里继续')).toHaveCount(0);
  await expect(record).toContainText('解除合并');
});

test('a note of moderators is seen by them at once, and by nobody else', async ({ windowOf }) => {
  const [author, moderator, beside] = await Promise.all([
    windowOf('staff'),
    windowOf('moderator'),
    windowOf('moderator'),
  ]);
  const { address } = await openThread(author, { about: '渡口的船', body: '渡口的船三天没开。' });
  await Promise.all([author.goto(address), moderator.goto(address), beside.goto(address)]);
  await moderator.getByRole('button', { name: '添加备注' }).click();
  await expect(moderator.getByText('备注请写 2 到 500 个字。')).toBeVisible();
  await moderator.getByRole('textbox', { name: '新备注' }).fill('已打电话，船在检修。');
  await moderator.getByRole('button', { name: '添加备注' }).click();
  for (const page of [moderator, beside])
    await expect(page.getByRole('listitem').filter({ hasText: '已打电话，船在检修。' })).toBeVisible();
  await author.reload();
  await expect(author.getByRole('heading', { name: '谁能看到' })).toBeVisible();
  await expect(author.getByText('内部备注')).toHaveCount(0);
  await expect(author.getByText('已打电话，船在检修。')).toHaveCount(0);
  await moderator.getByRole('button', { name: '删除这条备注' }).click();
  await expect(beside.getByText('已打电话，船在检修。')).toHaveCount(0);
});
