import { randomBytes } from 'node:crypto';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('a word is found inside a sentence, leads to its post, and follows an edit', async ({ windowOf }) => {
  const [author, reader] = await Promise.all([windowOf('staff'), windowOf('head')]);
  const word = `苦荞${randomBytes(3).toString('hex')}`;
  const { address, title } = await openThread(author, { about: '收购点搬走了', body: '今年种了三亩多。' });
  await author.goto(address);
  await author.getByRole('button', { name: '写回复' }).click();
  await author.getByRole('textbox', { name: '回复内容' }).fill(`我家的${word}还堆在院子里。`);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.getByText(word)).toBeVisible();

  await reader.goto('/');
  await expect(reader.locator('.thread-row').first()).toBeVisible();
  await reader.keyboard.press('/');
  const box = reader.getByRole('searchbox', { name: '搜什么' });
  await expect(box).toBeFocused();
  await box.fill(word.toUpperCase());
  await box.press('Enter');
  const found = reader.locator('.found');
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark')).toHaveText(word);
  await expect(reader).toHaveURL(/\/search\?q=/);
  await found.getByRole('link', { name: title }).click();
  await expect(reader.locator('.post[data-seq="2"]')).toContainText(word);

  await author.getByRole('button', { name: '2 楼的更多操作' }).click();
  await author.getByRole('menuitem', { name: '编辑', exact: true }).click();
  await author.getByRole('textbox', { name: '内容', exact: true }).fill('已经卖掉了，谢谢。');
  await author.getByRole('button', { name: '保存', exact: true }).click();
  await expect(author.getByRole('dialog')).toHaveCount(0);
  await reader.goBack();
  await expect(reader.getByRole('heading', { name: '没有找到' })).toBeVisible();
});

test('filters stand in the address, and are cleared in one step', async ({ windowOf }) => {
  const page = await windowOf('staff');
  const word = `晒坝${randomBytes(3).toString('hex')}`;
  const { title } = await openThread(page, { about: '想修一块晒坝', body: word, asks: '县交通运输局' });
  await page.goto(`/search?q=${word}`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.getByText('筛选', { exact: true }).click();
  await page.getByRole('button', { name: /办理状态/ }).click();
  await page.getByRole('option', { name: '已办结' }).click();
  await expect(page).toHaveURL(/status=CLOSED/);
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
  await page.getByRole('button', { name: /办理状态/ }).click();
  await page.getByRole('option', { name: '待受理' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  const day = page.getByRole('textbox', { name: '起始日期' });
  await day.fill('十一月');
  await day.press('Enter');
  await expect(page.getByText('请写成 2026-01-31 这样的日期。')).toBeVisible();
  await day.fill('2020-01-01');
  await day.press('Enter');
  await expect(page).toHaveURL(/from=2020-01-01/);
  await page.reload();
  await expect(page.getByText('筛选（已选 2 项）')).toBeVisible();
  await page.getByRole('link', { name: '清除筛选' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${encodeURIComponent(word)}$`));
});

test('a letter is found by its author and by nobody beside the two', async ({ windowOf }) => {
  const [author, leader, moderator] = await Promise.all([windowOf('staff'), windowOf('leader'), windowOf('moderator')]);
  const word = `信里的${randomBytes(3).toString('hex')}`;
  await author.goto('/write');
  await author.getByRole('radio', { name: /^实名公开/ }).check({ force: true });
  await author.getByText('写信给领导').click();
  await author.getByRole('button', { name: /收信人/ }).click();
  await author.getByRole('option', { name: /陈国梁/ }).click();
  await author.getByRole('textbox', { name: '标题' }).fill('有件事想当面说');
  await author.getByRole('textbox', { name: '正文' }).fill(word);
  await author.getByRole('button', { name: '寄出' }).click();
  await expect(author).toHaveURL(/\/t\//);
  for (const page of [author, leader]) {
    await page.goto(`/search?q=${word}`);
    await expect(page.locator('.found')).toContainText('信件');
  }
  await moderator.goto(`/search?q=${word}`);
  await expect(moderator.getByRole('heading', { name: '没有找到' })).toBeVisible();
});

test('whoever writes to a board by name sees threads that say it already; for a letter nothing is asked', async ({
  windowOf,
}) => {
  const page = await windowOf('staff');
  const { title } = await openThread(page, { about: '粮站收购点星期天不开门', body: '赶场天才有空去。' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('similarThreads') === true) asked.push(request.url());
  });
  const writeTitle = (text: string) => page.getByRole('textbox', { name: '标题' }).fill(text);
  const choose = async (voice: RegExp): Promise<void> => {
    await page.goto('/write');
    await page.getByRole('radio', { name: voice }).check({ force: true });
  };
  await choose(/^实名公开/);
  await writeTitle('粮站收购点星期天开门吗');
  await expect(
    page.getByRole('region', { name: '看看是不是已经有人说过' }).getByRole('link', { name: title }),
  ).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);

  asked.length = 0;
  await page.getByText('写信给领导').click();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await writeTitle('粮站收购点星期天都不开');
  await page.getByRole('textbox', { name: '正文' }).fill('信里的话。');
  // What is asked of the server after this has been asked after whatever the title would have made it ask.
  await page.getByText('发到版块').click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(asked).toHaveLength(1);
});
