import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a followed thread stands in a list of its own, a muted one in none, known on this device alone', async ({
  windowOf,
}) => {
  const [here, elsewhere] = await Promise.all([windowOf('head'), windowOf('head')]);
  const { address, title } = await openThread(await windowOf('staff'), { about: '想跟着看的事', body: '等消息。' });
  await here.goto(address);
  await here.getByRole('button', { name: '关注', exact: true }).click();
  await expect(here.getByRole('button', { name: '已关注' })).toHaveAttribute('aria-pressed', 'true');
  for (const page of [here, elsewhere]) {
    await page.goto('/');
    await page.getByRole('link', { name: '我关注的' }).click();
    await expect(page).toHaveURL(/followed=true/);
  }
  await expect(here.locator('.thread-row')).toHaveCount(1);
  await expect(here.getByRole('link', { name: title })).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: '这里还没有帖子' })).toBeVisible();

  await here.getByRole('link', { name: title }).click();
  await here.getByRole('button', { name: '已关注' }).click();
  await here.goBack();
  await expect(here.getByRole('heading', { name: '这里还没有帖子' })).toBeVisible();

  await here.goto(address);
  await here.getByRole('button', { name: /1 楼的更多操作/ }).click();
  await here.getByRole('menuitem', { name: '静音本帖' }).click();
  await expect(here.getByText('只记在这台设备上')).toBeVisible();
  for (const page of [here, elsewhere]) {
    await page.goto('/b/jinan');
    await expect(page.locator('.thread-row').first()).toBeVisible();
  }
  await expect(elsewhere.getByRole('link', { name: title })).toBeVisible();
  await expect(here.getByRole('link', { name: title })).toHaveCount(0);
  await here.getByRole('button', { name: '显示静音的 1 个帖子' }).click();
  await here.getByRole('link', { name: title }).click();
  await here.getByRole('button', { name: /1 楼的更多操作/ }).click();
  await here.getByRole('menuitem', { name: '取消静音' }).click();
  await here.goto('/b/jinan');
  await expect(here.getByRole('link', { name: title })).toBeVisible();
});
