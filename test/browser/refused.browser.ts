import { randomUUID } from 'node:crypto';
import { openFromList, writeAnonymously } from './support/anonymous.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

const WHY = '反复贴出他人的住址，已提醒过两次。';

test('an anonymous author is stopped in one thread for a reason everyone reads, told so, and let go on again', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const title = `邻居家的狗没人管 ${randomUUID().slice(0, 4)}`;
  const author = await windowOfNewcomer();
  await writeAnonymously(author, title);
  const [moderator, reader] = await Promise.all([windowOf('moderator'), windowOf('head')]);
  await openFromList(moderator, title);
  await moderator.getByRole('button', { name: '1 楼的更多操作' }).click();
  await moderator.getByRole('menuitem', { name: '停止此人在本帖发言' }).click();
  const asked = moderator.getByRole('dialog', { name: /停止「.+」在本帖发言/ });
  await asked.getByRole('button', { name: '停止发言' }).click();
  await expect(asked.getByText('理由请写 2 到 200 个字。')).toBeVisible();
  await asked.getByRole('textbox', { name: '理由' }).fill(WHY);

  // The author is about to say more when it happens.
  await author.goto('/mine');
  await author.getByRole('link', { name: '评价·追问·撤回' }).click();
  await author.getByRole('textbox', { name: '继续说' }).fill('再贴一次，看谁来管。');
  await asked.getByRole('button', { name: '停止发言' }).click();
  await expect(asked).toHaveCount(0);
  await author.getByRole('button', { name: '匿名发送' }).click();
  await expect(author.getByText('未被接受：您在本帖中已被停止发言。')).toBeVisible();
  await author.getByRole('button', { name: '移除' }).click();
  await expect(author.getByText(`这份回执已被停用，不能再发言。原因：${WHY}`)).toBeVisible();
  await expect(author.getByRole('button', { name: '匿名发送' })).toHaveCount(0);
  await author.goto('/mine');
  await expect(author.getByText('已停用')).toBeVisible();

  await openFromList(reader, title);
  const notice = reader.getByText(`该作者已被停止在本帖发言。原因：${WHY}`);
  await expect(notice).toBeVisible();
  await moderator.getByRole('button', { name: '1 楼的更多操作' }).click();
  await moderator.getByRole('menuitem', { name: '恢复此人在本帖发言' }).click();
  await moderator.getByRole('alertdialog').getByRole('button', { name: '恢复发言' }).click();
  await expect(notice).toHaveCount(0);
  await author.reload();
  await expect(author.getByText('已停用')).toHaveCount(0);
});

test('a rating that comes too late is refused in its dialog, and what was written stays', async ({ windowOf }) => {
  const [author, elsewhere, leader] = await Promise.all([windowOf('staff'), windowOf('staff'), windowOf('leader')]);
  const { address } = await openThread(author, { about: '办事窗口中午没人', body: '十二点到两点没人值守。' });
  await leader.goto(address);
  await leader.getByRole('button', { name: '官方答复', exact: true }).click();
  await leader.getByRole('textbox', { name: '答复内容' }).fill('下周起中午轮流值班。');
  await leader.getByRole('button', { name: '发布官方答复' }).click();
  await expect(leader.locator('.officials')).toContainText('下周起中午轮流值班。');

  await author.goto(address);
  await author.getByRole('button', { name: '评价办理' }).click();
  const rating = author.getByRole('dialog', { name: '评价办理结果' });
  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(rating.getByRole('alert')).toHaveText('请选择问题是否解决，以及是否满意。');
  await rating.getByRole('radio', { name: '问题未解决' }).check({ force: true });
  await rating.getByRole('radio', { name: '不满意' }).check({ force: true });
  const why = rating.getByRole('textbox', { name: '请说明不满意的原因' });
  await why.fill('昨天中午还是没人。');

  await elsewhere.goto(address);
  await elsewhere.getByRole('button', { name: '1 楼的更多操作' }).click();
  await elsewhere.getByRole('menuitem', { name: '撤回本帖' }).click();
  await elsewhere.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: '（本帖已撤回）' })).toBeVisible();

  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(rating.getByRole('alert')).toHaveText('发帖人已撤回本帖，不能再继续。');
  await expect(why).toHaveValue('昨天中午还是没人。');
});
