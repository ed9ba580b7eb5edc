import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { openThread } from './support/threads.js';
import { expectAccessible } from './support/looks.js';
import { expect, test as base } from './support/people.js';

/** The browser itself writes every broken or refused request to the console, and here some are. */
const test = base.extend<{ readonly nothingWrong: undefined }>({
  nothingWrong: async ({ browser }, use) => {
    expect(browser.isConnected()).toBe(true);
    await use(undefined);
  },
});

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(600_000)]);
const NAME = '清水村道路检测报告（定稿）.pdf';

async function paste(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  await page.getByRole('textbox', { name: '回复内容' }).evaluate(
    (field, file) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], file.name, { type: file.type }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { name, type, base64: bytes.toString('base64') },
  );
}

test('a picture and a report go along with a reply over a bad line, and are there for whoever may read it', async ({
  windowOf,
}) => {
  const page = await windowOf('staff');
  const { address } = await openThread(page, { about: '弯道又塌了', body: '报告和照片贴在回复里。' });
  await page.goto(address);
  await page.getByRole('button', { name: '写回复' }).click();
  const words = page.getByRole('textbox', { name: '回复内容' });
  await words.fill('检测报告在附件里。');
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#678' } })
    .jpeg()
    .toBuffer();
  await paste(page, 'image.png', 'image/jpeg', photo);
  await page.getByRole('textbox', { name: '第 1 张图片的文字说明' }).fill('塌了的弯道');
  const documents = page.locator('input[type=file]:not([accept="image/*"])');
  await documents.setInputFiles({ name: '程序.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await expect(page.getByRole('alert').filter({ hasText: '不能添加「程序.exe」' })).toBeVisible();
  await documents.setInputFiles([
    { name: NAME, mimeType: 'application/pdf', buffer: PDF },
    { name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') },
  ]);
  const list = page.getByRole('list', { name: '要一起发出的文档' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('不能添加「程序.exe」')).toHaveCount(0);

  // Nothing has left the device so far. The line breaks once in the middle of the report.
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/uploads'))
      sent.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`);
  });
  let broken = false;
  await page.route('**/uploads/*', (route) => {
    const middle = route.request().headers()['upload-offset'] === String(256 * 1024);
    if (broken || !middle) return route.continue();
    broken = true;
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '发表回复' }).click();
  // What is not what it calls itself is refused by the server; words and files are still there.
  await expect(page.getByText(/不能添加「假的.pdf」.*内容要与扩展名一致/)).toBeVisible();
  await expect(words).toHaveValue('检测报告在附件里。');
  expect(sent.filter((line) => line === 'PATCH 0')).toHaveLength(3);
  expect(sent.filter((line) => line.startsWith('HEAD'))).toHaveLength(1);
  expect(sent.filter((line) => line === `PATCH ${256 * 1024}`)).toHaveLength(2);
  await page.getByRole('button', { name: '去掉「假的.pdf」' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '发表回复' }).click();
  await expect(page.getByRole('list', { name: '附件' }).getByText(NAME)).toBeVisible();
  expect(sent.filter((line) => line.startsWith('POST'))).toHaveLength(3);

  const reader = await windowOf('teacher', { viewport: { width: 390, height: 844 } });
  await reader.goto(address);
  const picture = reader.getByRole('img', { name: '塌了的弯道' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);
  const saved = reader.waitForEvent('download');
  await reader.getByRole('link', { name: NAME }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(NAME);
  expect((await readFile(await download.path())).equals(PDF)).toBe(true);
  await expectAccessible(reader);
});
