import { expectAccessible } from './support/looks.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a leader answers at an appointed time what most support, and closes with a summary that stays', async ({
  windowOf,
}) => {
  const [leader, moderator, reader] = await Promise.all([windowOf('leader'), windowOf('moderator'), windowOf('staff')]);
  const { title, address } = await openThread(leader, { about: '在线问答', body: '有问必答。' });
  await moderator.goto(address);
  await moderator.getByRole('button', { name: '处理本帖' }).click();
  await moderator.getByRole('menuitem', { name: '安排在线问答' }).click();
  const dialog = moderator.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog.getByText('请选择作答的领导。')).toBeVisible();
  await dialog.getByRole('button', { name: /由谁作答/ }).click();
  await moderator.getByRole('option', { name: /陈国梁/ }).click();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('哪一天').fill(tomorrow);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toHaveCount(0);

  await reader.goto('/hours');
  await expect(reader.getByRole('listitem').filter({ hasText: title })).toContainText('正在征集问题');
  await reader.getByRole('link', { name: title }).click();
  const hour = reader.getByRole('region', { name: '在线问答' });
  await expect(hour).toContainText('没有待答的问题。');
  for (const question of ['食堂几点开？', '班车能加一趟吗？']) {
    await reader.getByRole('button', { name: '写回复' }).click();
    await reader.getByRole('textbox', { name: '回复内容' }).fill(question);
    await reader.getByRole('button', { name: '发表回复' }).click();
    await expect(hour.getByRole('link', { name: question })).toBeVisible();
  }
  await moderator.reload();
  await moderator.locator('.post[data-seq="3"]').getByRole('button', { name: '支持' }).click();
  await expect(moderator.locator('.post[data-seq="3"]').getByRole('button', { name: '支持' })).toContainText('1');

  await leader.goto(address);
  const desk = leader.getByRole('region', { name: '在线问答' });
  await expect(desk.getByRole('listitem').first(), 'what is supported comes first').toContainText('班车能加一趟吗？');
  await expectAccessible(leader);
  await desk.getByRole('listitem').first().getByRole('button', { name: '作答' }).click();
  await leader.getByRole('textbox', { name: '答复内容' }).fill('下月一日起加一趟。');
  await leader.getByRole('button', { name: '发布官方答复' }).click();
  await expect(hour.getByRole('tab', { name: '已答 1' }), 'without a reload').toBeVisible();

  await desk.getByRole('button', { name: '结束并发布小结' }).click();
  await leader.getByRole('dialog').getByRole('textbox', { name: '小结' }).fill('两件答了一件，另一件由后勤周五前答。');
  await leader.getByRole('dialog').getByRole('button', { name: '发布小结' }).click();
  await expect(desk).toContainText('已结束');
  await expect(hour).toContainText('已结束');
  await hour.getByRole('button', { name: '看小结' }).click();
  await expect(reader.locator('.post, .official').filter({ hasText: '两件答了一件' }).first()).toBeVisible();
});
