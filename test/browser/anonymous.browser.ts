import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { chooseAnonymous, firstVisit, isDigest, openComposer } from './support/anonymous.js';
import { expect, test } from './support/people.js';

const TITLE = `村口到学校的路灯一直没修（${randomBytes(2).toString('hex')}）`;

/**
 * Requests to the session origin from here on, but for the digest: every browser that is signed in asks for it when a
 * window was published, in the same bytes, so it says nothing of who is writing.
 */
function watchSession(page: Page): string[] {
  const home = new URL(page.url()).origin;
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${home}/`) || isDigest(request)) return;
    seen.push(`${request.method()} ${request.url()} ${(request.postData() ?? '').slice(0, 80)}`);
  });
  return seen;
}

test('an anonymous word is received, published, answered officially and followed up from a typed receipt', async ({
  browser,
  windowOf,
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  // What every browser asks at a load, author or not, ends with the digest: from then on it is quiet.
  await firstVisit(page);
  await openComposer(page);
  await chooseAnonymous(page);

  const asked = watchSession(page);
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  const text = page.getByRole('textbox', { name: '正文' });
  await text.fill('天黑得早，孩子们放学不安全。我是石新来，电话 13800138000。');
  await expect(page.getByText('电话号码：13800138000')).toBeVisible();
  await expect(page.getByText('您自己的姓名：石新来')).toBeVisible();
  await text.fill('天黑得早，孩子们放学不安全。');
  await expect(page.getByText('这些内容可能暴露您')).toHaveCount(0);
  await page.getByRole('button', { name: '发布' }).click();

  const screen = page.getByRole('dialog', { name: '请先保存回执' });
  await expect(screen.getByText(/已收到，\d\d:\d\d 前公布，仅本机可见/)).toBeVisible();
  expect(asked, 'nothing was asked of the origin that knows who is signed in').toEqual([]);
  const receipt = await screen.locator('[data-receipt]').getAttribute('data-receipt');
  await page.keyboard.press('Escape');
  await expect(screen).toBeVisible();
  await expect(screen.getByRole('button', { name: '完成' })).toBeDisabled();
  await screen.getByRole('checkbox', { name: '我已保存好回执' }).check();
  await screen.getByRole('button', { name: '完成' }).click();
  await page.goto('/mine');
  await expect(page.getByText('已公布')).toBeVisible();

  const leader = await windowOf('leader');
  await leader.goto('/');
  await leader.getByRole('link', { name: TITLE }).first().click();
  await leader.getByRole('button', { name: '官方答复' }).click();
  await leader.getByRole('textbox', { name: '答复内容' }).fill('路灯本周修好，请大家监督。');
  await leader.getByRole('button', { name: '发布官方答复' }).click();
  await expect(leader.getByText('路灯本周修好，请大家监督。').first()).toBeVisible();

  const elsewhere = await browser.newContext();
  const desk = await elsewhere.newPage();
  await desk.goto('/receipt');
  await desk.getByRole('textbox', { name: '回执' }).fill((receipt ?? '').toLowerCase().replaceAll('-', ' '));
  await desk.getByRole('button', { name: '打开' }).click();
  await desk.getByRole('textbox', { name: '继续说' }).fill('谢谢，今晚已经亮了一半。');
  await desk.getByRole('button', { name: '匿名发送' }).click();
  await expect(desk.getByText(/已收到，\d\d:\d\d 前公布，仅本机可见/)).toBeVisible();
  expect(await elsewhere.cookies()).toEqual([]);
  await leader.getByRole('button', { name: /条新回复/ }).click();
  await expect(leader.getByText('谢谢，今晚已经亮了一半。')).toBeVisible();
  await elsewhere.close();
});

test('a public computer keeps nothing when the page is closed', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  await page.goto('/write?board=jinan');
  await chooseAnonymous(page);
  // It is ticked once what was kept is gone.
  await page.getByRole('checkbox', { name: /公用电脑/ }).click();
  await expect(page.getByRole('checkbox', { name: /公用电脑/ })).toBeChecked();
  const databases = (): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(databases).toBe(0);
});

test('who narrows the readers to a small unit is told how easily one is guessed there', async ({
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  await firstVisit(page);
  await openComposer(page);
  await chooseAnonymous(page);
  await page.getByRole('button', { name: /谁能看到/ }).click();
  const small = page.getByRole('option', { name: '仅 清水村 及下属单位' });
  const asked = watchSession(page);
  await small.click();
  await expect(page.getByText(/人少，容易被猜到/)).toBeVisible();
  await expect(page.getByText(/六成人在岗时，同一帖里说 1 次话，有 \d+% 会被认出；说 5 次，有 \d+%/)).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: /谁能看到/ }).click();
  await page.getByRole('option', { name: '本版块的读者' }).click();
  await expect(page.getByText(/人少，容易被猜到/)).toHaveCount(0);
});

test('a mistyped receipt is refused on the device', async ({ page }) => {
  await page.goto('/receipt');
  await expect(page.getByRole('textbox', { name: '回执' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const asked = watchSession(page);
  await page.getByRole('textbox', { name: '回执' }).fill('DB9D-ZQV3-YDX2-F9KF-CJKC-9F6C-YNG4');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('alert')).toHaveText('回执不完整或有误，请逐组核对。');
  expect(asked).toEqual([]);
});
