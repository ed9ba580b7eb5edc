import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a matter is taken up with a note, answered for the unit that owes it, corrected in the open and closed', async ({
  windowOf,
}) => {
  const [author, triage, head] = await Promise.all([windowOf('staff'), windowOf('triage'), windowOf('head')]);
  const { address, title } = await openThread(author, {
    about: '岔路口的护栏断了',
    body: '断了半个月，晚上看不见。',
    asks: '县交通运输局',
  });
  await author.goto(address);
  const chip = author.locator('.thread-head .chip');
  await expect(chip).toHaveText('待受理');

  await triage.goto('/cases');
  await triage.getByRole('link', { name: title }).click();
  await triage.getByRole('button', { name: '确认变更' }).click();
  await expect(triage.getByText('说明需 2–500 个字符。')).toBeVisible();
  await triage.getByRole('textbox', { name: '说明' }).fill('已派养护站今天去看。');
  await triage.getByRole('button', { name: '确认变更' }).click();
  await expect(triage.getByText('状态已变更为「办理中」。')).toBeVisible();
  await expect(triage.getByRole('listitem').filter({ hasText: '已派养护站今天去看。' })).toBeVisible();
  await expect(triage.getByRole('textbox', { name: '说明' })).toHaveValue('');
  await expect(chip).toHaveText('办理中');

  await head.goto(address);
  await head.getByRole('button', { name: '官方答复', exact: true }).click();
  await expect(head.getByText('以 县交通运输局 局长 杨正雄 的名义答复')).toBeVisible();
  await head.getByRole('textbox', { name: '答复内容' }).fill('护栏本周五前装好，共 20 米。');
  await head.getByRole('button', { name: '发布官方答复' }).click();
  const pinned = author.locator('.officials');
  await expect(pinned).toContainText('县交通运输局 · 杨正雄 局长');
  await expect(pinned).toContainText('护栏本周五前装好，共 20 米。');
  await expect(chip).toHaveText('已答复');

  await head.locator('.stream').getByRole('button', { name: '2 楼的更多操作' }).click();
  await head.getByRole('menuitem', { name: '发布更正' }).click();
  await head.getByRole('textbox', { name: '答复内容' }).fill('更正：是 30 米，下周一装好。');
  await head.getByRole('button', { name: '发布更正' }).click();
  await expect(pinned.getByRole('region', { name: '更正' })).toContainText('更正：是 30 米，下周一装好。');
  await expect(pinned, 'the first words stand beside it').toContainText('护栏本周五前装好，共 20 米。');
  const first = head.locator('.stream .official[data-seq="2"]');
  await expect(first).toContainText('本答复已更正，以 #3 为准');
  await first.getByRole('button', { name: '2 楼的更多操作' }).click();
  await expect(head.getByRole('menuitem').first()).toBeVisible();
  await expect(head.getByRole('menuitem', { name: /编辑|删除|发布更正/ })).toHaveCount(0);

  await triage.getByRole('button', { name: /变更为/ }).click();
  await triage.getByRole('option', { name: '已办结' }).click();
  await triage.getByRole('textbox', { name: '说明' }).fill('护栏已装好，作者确认。');
  await triage.getByRole('button', { name: '确认变更' }).click();
  await expect(triage.getByText('状态已变更为「已办结」。')).toBeVisible();
  await expect(chip).toHaveText('已办结');
});
