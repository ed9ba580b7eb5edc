import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a followed thread stands in a list of its own, known on this device alone', async ({ windowOf }) => {
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
});
