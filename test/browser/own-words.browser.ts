import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('one’s own words: edited in two windows at once, nothing typed is lost, every version stays, and deleted at last', async ({
  windowOf,
}) => {
  const [here, there, reader] = await Promise.all([windowOf('staff'), windowOf('staff'), windowOf('head')]);
  const { address } = await openThread(here, { about: '水窖的盖子坏了', body: '第三组的水窖盖子坏了。' });
  await here.goto(address);
  await here.getByRole('button', { name: '写回复' }).click();
  await here.getByRole('textbox', { name: '回复内容' }).fill('量过了，直径六十公分。');
  await here.getByRole('button', { name: '发表回复' }).click();
  await expect(here.getByText('量过了，直径六十公分。')).toBeVisible();

  await there.goto(address);
  for (const page of [here, there]) {
    await page.getByRole('button', { name: '2 楼的更多操作' }).click();
    await page.getByRole('menuitem', { name: '编辑', exact: true }).click();
  }
  const mine = here.getByRole('textbox', { name: '内容', exact: true });
  await mine.fill('又量了一次，直径八十公分。');
  await there.getByRole('textbox', { name: '内容', exact: true }).fill('量过了，直径七十公分，是圆的。');
  await there.getByRole('button', { name: '保存', exact: true }).click();
  await expect(there.getByRole('dialog')).toHaveCount(0);
  await expect(there.getByText('量过了，直径七十公分，是圆的。')).toBeVisible();

  const dialog = here.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('量过了，直径七十公分，是圆的。');
  await expect(mine).toHaveValue('又量了一次，直径八十公分。');
  await dialog.getByRole('button', { name: '用我的版本覆盖' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(there.getByText('又量了一次，直径八十公分。')).toBeVisible();

  await reader.goto(address);
  const post = reader.locator('.post[data-seq="2"]');
  await expect(post).toContainText('已编辑');
  await post.getByRole('button', { name: '2 楼的更多操作' }).click();
  await expect(reader.getByRole('menuitem', { name: '编辑', exact: true })).toHaveCount(0);
  await reader.getByRole('menuitem', { name: '编辑记录' }).click();
  const versions = reader.getByRole('dialog').getByRole('listitem');
  await expect(versions).toHaveCount(3);
  await expect(versions.nth(0).locator('del').first()).toHaveText('过');
  await expect(versions.nth(0).locator('ins').first()).toHaveText('又');
  await reader.getByRole('radio', { name: '看全文' }).check({ force: true });
  await expect(versions.nth(0)).toContainText('又量了一次，直径八十公分。');
  await expect(versions.nth(1)).toContainText('量过了，直径七十公分，是圆的。');
  await expect(versions.nth(2)).toContainText('量过了，直径六十公分。');
  await reader.keyboard.press('Escape');
  await expect(reader.getByRole('dialog')).toHaveCount(0);

  await here.getByRole('button', { name: '2 楼的更多操作' }).click();
  await here.getByRole('menuitem', { name: '删除' }).click();
  await here.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
  await expect(here.getByText('又量了一次，直径八十公分。')).toBeVisible();
  await here.getByRole('button', { name: '2 楼的更多操作' }).click();
  await here.getByRole('menuitem', { name: '删除' }).click();
  await here.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
  for (const page of [here, reader]) {
    await expect(page.getByText('2 楼已由作者删除')).toBeVisible();
    await expect(page.getByText('又量了一次，直径八十公分。')).toHaveCount(0);
  }
});
