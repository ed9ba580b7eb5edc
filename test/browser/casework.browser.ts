import type { Page } from '@playwright/test';
import { expectAccessible } from './support/looks.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a matter is accepted, given to a unit and signed for, answered with what came of it, corrected in the open and closed by its author', async ({
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
  const choose = async (page: Page, field: RegExp, option: string) => {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const confirm = (page: Page) => page.getByRole('button', { name: '确认', exact: true }).click();
  await confirm(triage);
  await expect(triage.getByText('请填写「类别」。')).toBeVisible();
  await choose(triage, /类别/, '问题');
  await triage.getByRole('textbox', { name: /说明/ }).fill('今天转给养护单位。');
  await confirm(triage);
  await expect(triage.getByText('已受理，事项现在是「已受理」。')).toBeVisible();
  await expect(chip).toHaveText('已受理');
  await expect(triage.getByRole('listitem').filter({ hasText: '今天转给养护单位。' })).toBeVisible();
  await expect(triage.getByRole('textbox', { name: /说明/ })).toHaveValue('');
  await choose(triage, /要做什么/, '转办');
  await triage.getByRole('combobox', { name: '主办单位' }).fill('县交通运输局');
  await triage
    .getByRole('option', { name: /^县交通运输局/ })
    .first()
    .click();
  await triage.getByRole('textbox', { name: '说明' }).fill('请县交通运输局主办。');
  await confirm(triage);
  await expect(chip).toHaveText('待签收');

  await head.goto(triage.url());
  await choose(head, /要做什么/, '签收');
  await confirm(head);
  await expect(chip).toHaveText('办理中');
  for (const page of [triage, head]) await expectAccessible(page);
  await head.goto(address);
  await head.getByRole('button', { name: '官方答复', exact: true }).click();
  await expect(head.getByText('以 县交通运输局 局长 杨正雄 的名义答复')).toBeVisible();
  await head.getByRole('textbox', { name: '答复内容' }).fill('护栏本周五前装好，共 20 米。');
  await head.getByRole('button', { name: '发布官方答复' }).click();
  await expect(head.getByText('请选择办理结果；还没办完的，选「还没办完，继续办理」。')).toBeVisible();
  await choose(head, /办理结果/, '列入计划');
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

  await author.getByRole('button', { name: '评价办理' }).click();
  const rating = author.getByRole('dialog', { name: '评价办理结果' });
  await rating.getByRole('radio', { name: '问题已解决' }).check({ force: true });
  await rating.getByRole('radio', { name: '满意', exact: true }).check({ force: true });
  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(chip).toHaveText('已办结');
  await expect(triage.getByRole('listitem').filter({ hasText: '发帖人满意' })).toBeVisible();
});
