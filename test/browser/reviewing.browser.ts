import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

const RUMOUR = '听说验收是花钱买的。';

test('a post is flagged, taken on and decided, while the count at the top follows and both sides are told', async ({
  windowOf,
}) => {
  const [author, flagger, moderator] = await Promise.all([windowOf('staff'), windowOf('head'), windowOf('moderator')]);
  const { address, title } = await openThread(author, { about: '水渠验收', body: RUMOUR });
  await moderator.goto('/review');
  const review = moderator.getByRole('article').filter({ hasText: title });
  await expect(moderator.getByRole('heading', { level: 1, name: '审核' })).toBeVisible();
  await expect(review).toHaveCount(0);

  await flagger.goto(address);
  const more = flagger.getByRole('button', { name: '1 楼的更多操作' });
  const dialog = flagger.getByRole('dialog');
  const flag = async (): Promise<void> => {
    await more.click();
    await flagger.getByRole('menuitem', { name: '举报', exact: true }).click();
  };
  await flag();
  await dialog.getByRole('button', { name: '提交举报' }).click();
  await expect(dialog.getByText('请选择举报原因。')).toBeVisible();
  await dialog.getByRole('button', { name: /举报原因/ }).click();
  await flagger.getByRole('option', { name: '不实信息' }).click();
  await dialog.getByRole('textbox', { name: '补充说明' }).fill('没有任何依据');
  await dialog.getByRole('button', { name: '提交举报' }).click();
  await expect(dialog).toHaveCount(0);
  await flag();
  await expect(dialog.getByText('您已举报过这一楼，正在等待审核。')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();

  await expect(review).toContainText('1 人举报');
  await expect(review).toContainText('没有任何依据');
  await expect(review).not.toContainText('杨正雄');
  await expect(moderator.getByRole('link', { name: /^待审 \(\d+\)$/ })).toBeVisible();
  await review.getByRole('button', { name: '认领' }).click();
  await review.getByRole('button', { name: '举报不成立，保留' }).click();
  const decision = moderator.getByRole('dialog');
  await decision.getByRole('textbox', { name: '理由' }).fill('这是群众的疑问，已请验收组答复。');
  await decision.getByRole('button', { name: '举报不成立，保留' }).click();
  await expect(review).toHaveCount(0);
  await moderator.getByRole('tab', { name: '已处理' }).click();
  await expect(review).toContainText('已保留');

  await expect(flagger.getByText('经审核保留。理由：这是群众的疑问，已请验收组答复。')).toBeVisible();
  await flag();
  await expect(dialog.getByText('您举报过这一楼：版主审核后予以保留')).toBeVisible();
  await flagger.goto('/notices');
  await expect(flagger.getByRole('listitem').filter({ hasText: title })).toContainText('您举报的内容已有结果');
  await author.goto('/notices');
  await expect(author.getByRole('listitem').filter({ hasText: title })).toContainText('版主作了处理');
});
