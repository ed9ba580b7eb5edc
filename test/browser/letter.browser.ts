import { randomBytes } from 'node:crypto';
import { expect, test } from './support/people.js';

const TITLE = `食堂的账请您看一看（${randomBytes(2).toString('hex')}）`;

test('an anonymous letter is answered in its own room, and only the receipt opens the answer', async ({
  browser,
  windowOf,
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  await page.goto('/write');
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  await page.getByRole('button', { name: '知道了，开始写' }).click();
  await page.getByText('写信给领导').click();
  await page.getByRole('button', { name: /收信人/ }).click();
  await page.getByRole('option', { name: /陈国梁/ }).click();
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await page.getByRole('textbox', { name: '正文' }).fill('十月的肉钱比九月多了一倍。');
  await page.getByRole('button', { name: '寄出' }).click();
  const screen = page.getByRole('dialog', { name: '请先保存回执' });
  const receipt = (await screen.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await screen.getByRole('checkbox', { name: '我已保存好回执' }).check();
  await screen.getByRole('button', { name: '完成' }).click();
  await page.context().close();

  const [leader, moderator] = await Promise.all([windowOf('leader'), windowOf('moderator')]);
  await leader.goto('/letters');
  const letter = leader.getByRole('link', { name: TITLE });
  await expect(letter, 'it comes with its window').toBeVisible();
  await letter.click();
  await leader.getByRole('button', { name: '官方答复', exact: true }).click();
  await leader.getByRole('textbox', { name: '答复内容' }).fill('已请审计局核对，下周一给您答复。');
  await leader.getByRole('button', { name: '发布官方答复' }).click();
  await expect(leader.getByText('已请审计局核对，下周一给您答复。').first()).toBeVisible();
  await moderator.goto(new URL(leader.url()).pathname);
  await expect(moderator.getByRole('heading', { name: '没有找到' })).toBeVisible();

  const elsewhere = await browser.newContext();
  const desk = await elsewhere.newPage();
  await desk.goto('/receipt');
  await desk.getByRole('textbox', { name: '回执' }).fill(receipt);
  await desk.getByRole('button', { name: '打开' }).click();
  const conversation = desk.getByRole('region', { name: '对话' });
  await expect(conversation).toContainText('十月的肉钱比九月多了一倍。');
  await expect(conversation).toContainText('已请审计局核对，下周一给您答复。');
  await expect(conversation).toContainText('县委书记');
  expect(await elsewhere.cookies()).toEqual([]);
  await elsewhere.close();
});
