import { expect, test } from './support/people.js';
import { expectAccessible } from './support/looks.js';
import { openThread } from './support/threads.js';

test('a thread is put before a unit, everybody there finds it on their home page and says that they have read it', async ({
  windowOf,
}) => {
  const [author, moderator, reader] = await Promise.all([windowOf('leader'), windowOf('moderator'), windowOf('staff')]);
  const { title, address } = await openThread(author, { about: '冬季行车安全', body: '结冰路段一律绕行。' });
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await moderator.goto(address);
  const choose = async (entry: string): Promise<void> => {
    await moderator.getByRole('button', { name: '处理本帖' }).click();
    await moderator.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  await choose('发布为公告');
  const dialog = moderator.getByRole('dialog');
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(dialog.getByText('请选择单位。')).toBeVisible();
  await dialog.getByRole('combobox', { name: '面向哪个单位' }).fill('云河县');
  await moderator.getByRole('option', { name: '云河县', exact: true }).click();
  await dialog.getByRole('checkbox', { name: '请每个人确认已阅' }).check();
  await dialog.getByRole('button', { name: '发布' }).click();
  await expect(dialog).toHaveCount(0);

  const line = reader.locator('.announcement', { hasText: title });
  await expect(line, 'without a reload').toContainText('请阅读并确认');
  await line.click();
  const announced = reader.getByRole('region', { name: '公告' });
  await expect(announced).toContainText('面向云河县的公告');
  await expectAccessible(reader);
  await announced.getByRole('button', { name: '我已阅读' }).click();
  await expect(announced.getByText('已阅', { exact: true })).toBeVisible();
  await expect(announced.getByRole('button')).toHaveCount(0);

  await moderator.reload();
  const toModerator = moderator.getByRole('region', { name: '公告' });
  await expect(toModerator).toContainText('已阅 1/');
  await toModerator.getByRole('button', { name: '还有谁未阅' }).click();
  await expect(moderator.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await moderator.keyboard.press('Escape');
  await choose('公告设置');
  await dialog.getByRole('button', { name: '撤下公告' }).click();
  await expect(toModerator).toHaveCount(0);
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.locator('.announcement', { hasText: title })).toHaveCount(0);
});
