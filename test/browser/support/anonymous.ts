import { expect, type Page, type Request } from '@playwright/test';
import { builtFile } from './built-file.js';

/** Everybody who is signed in asks for it when a window was published, in the same bytes. */
export const isDigest = (request: Request): boolean => request.postData()?.includes('query AnonymousDigest ') === true;

/** What is fetched last of the pages of receipts: their words. */
const lastFiles = ['src/i18n/zh-CN/receipt.json', 'src/i18n/zh-CN/mine.json'];

/**
 * Loads a page and waits until what every browser asks for at a load, author or not, is over: the digest, and a while
 * later the pages of receipts.
 */
export async function loadQuietly(page: Page, url: string): Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const digest = page.waitForResponse((answer) => isDigest(answer.request()));
  const files = lastFiles.map((file) => page.waitForResponse(`**${builtFile(file)}`));
  await page.goto(url);
  await Promise.all([digest, ...files]);
  await expect.poll(() => open.size).toBe(0);
}

/** What the issuer offers: asked for at a load, and again after each lot of tokens that was fetched and put away. */
const isStatus = (request: Request): boolean => request.postData()?.includes('query Anonymity ') === true;
const isLot = (request: Request): boolean => request.postData()?.includes('mutation RequestTokens(') === true;

interface Offered {
  readonly keys: { epoch: string }[];
  readonly lotsMissing: { epoch: string }[];
}

/** The first page in a browser that is new to its person, until it holds the tokens that every new browser fetches. */
export async function firstVisit(page: Page): Promise<void> {
  let lots = 0;
  let askedSince = 0;
  page.on('requestfinished', (request) => {
    if (!isLot(request)) return;
    lots += 1;
    askedSince = 0;
  });
  page.on('request', (request) => {
    if (isStatus(request)) askedSince += 1;
  });
  const offered = page.waitForResponse((answer) => isStatus(answer.request()));
  await loadQuietly(page, '/');
  const { data } = (await (await offered).json()) as { data: { anonymity: Offered } };
  const { keys, lotsMissing } = data.anonymity;
  const due = keys.filter((key) => lotsMissing.some(({ epoch }) => epoch === key.epoch));
  await expect.poll(() => lots).toBe(due.length);
  await expect.poll(() => askedSince).toBeGreaterThan(0);
}

export const openComposer = (page: Page): Promise<void> => loadQuietly(page, '/write?board=jinan');

export async function chooseAnonymous(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  await page.getByRole('button', { name: '知道了，开始写' }).click();
}

/** From the title to the confirmed receipt, which is returned. */
export async function sendAnonymously(page: Page, title: string, body: string, button = '发布'): Promise<string> {
  await page.getByRole('textbox', { name: '标题' }).fill(title);
  await page.getByRole('textbox', { name: '正文' }).fill(body);
  await page.getByRole('button', { name: button }).click();
  const screen = page.getByRole('dialog', { name: '请先保存回执' });
  await expect(screen.getByText(/已收到，\d\d:\d\d 前公布，仅本机可见/)).toBeVisible();
  const receipt = (await screen.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await confirmReceipt(page);
  return receipt;
}

export async function confirmReceipt(page: Page): Promise<void> {
  const screen = page.getByRole('dialog', { name: '请先保存回执' });
  await screen.getByRole('checkbox', { name: '我已保存好回执' }).check();
  await screen.getByRole('button', { name: '完成' }).click();
  // Gone once the device has noted it.
  await expect(screen).toHaveCount(0);
}

export async function writeAnonymously(page: Page, title: string): Promise<string> {
  await openComposer(page);
  await chooseAnonymous(page);
  return sendAnonymously(page, title, '请看看能不能早点修。');
}

/** Opens a thread from the list of all once it is published: until then it stands behind a banner, and others may too. */
export async function openFromList(page: Page, title: string): Promise<void> {
  await page.goto('/?order=NEWEST');
  const row = page.getByRole('link', { name: title }).first();
  const banner = page.getByRole('button', { name: /个新帖/ });
  await expect(row.or(banner).first()).toBeVisible();
  while (!(await row.isVisible())) {
    await banner.click();
    await expect(row.or(banner).first()).toBeVisible();
  }
  await row.click();
}
