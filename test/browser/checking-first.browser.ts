import { randomBytes } from 'node:crypto';
import { expectAccessible } from './support/looks.js';
import { expect, test } from './support/people.js';

const mark = randomBytes(3).toString('hex');

test('on a board that is checked first a thread waits in everybody’s sight, unseen, until a moderator releases it', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const [administrator, author, moderator, reader] = await Promise.all([
    windowOf('administrator'),
    windowOf('staff'),
    windowOf('moderator'),
    windowOfNewcomer(),
  ]);
  await administrator.goto('/admin/boards');
  await administrator.getByRole('button', { name: '新建版块' }).click();
  await administrator.getByRole('textbox', { name: '名称', exact: true }).fill(`食堂${mark}`);
  await administrator.getByRole('textbox', { name: '网址名' }).fill(`canteen-${mark}`);
  await administrator.getByRole('checkbox', { name: '先审后发' }).check();
  await administrator.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(administrator.getByRole('listitem').filter({ hasText: `食堂${mark}` })).toContainText('先审后发，自');

  const board = `/b/canteen-${mark}`;
  await reader.goto(board);
  await expect(reader.getByText('现在没有待审的发言。')).toBeVisible();

  await author.goto(`/write?board=canteen-${mark}`);
  await author.getByRole('radio', { name: /实名公开/ }).check({ force: true });
  await author.getByRole('textbox', { name: '标题' }).fill(`午饭太咸（${mark}）`);
  await author.getByRole('textbox', { name: '正文' }).fill('这周三天都是。');
  await expect(author.getByText('本版块先审后发：发出后先由版主审核')).toBeVisible();
  await author.getByRole('button', { name: '发布', exact: true }).click();
  await expect(author.getByRole('heading', { level: 1, name: `午饭太咸（${mark}）` })).toBeVisible();
  await expect(author.getByText('本版块先审后发，待版主审核后大家才能看到').first()).toBeVisible();

  await expect(reader.getByText(/现在有 1 条待审，最久的一条从 .+ 等到现在。/)).toBeVisible();
  await expectAccessible(reader);
  await reader.reload();
  await expect(reader.locator('.thread-row')).toContainText('本版块先审后发，待版主审核后大家才能看到');
  await expect(reader.getByText(`午饭太咸（${mark}）`)).toHaveCount(0);

  await moderator.goto('/review');
  const review = moderator.getByRole('article').filter({ hasText: `午饭太咸（${mark}）` });
  await expect(review).toContainText('发布前待审');
  await review.getByRole('button', { name: '认领' }).click();
  await review.getByRole('button', { name: '放行' }).click();
  const decision = moderator.getByRole('dialog');
  await decision.getByRole('textbox', { name: '理由' }).fill('反映情况，可以发。');
  await decision.getByRole('button', { name: '放行' }).click();
  await expect(reader.getByText('现在没有待审的发言。')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('link', { name: `午饭太咸（${mark}）` })).toBeVisible();
});
