import { randomBytes } from 'node:crypto';
import type { Request, Route } from '@playwright/test';
import sharp from 'sharp';
import { chooseAnonymous, firstVisit, openComposer, openFromList } from './support/anonymous.js';
import { expect, test } from './support/people.js';

const TITLE = `村口的护栏断了（${randomBytes(2).toString('hex')}）`;
const CANARY = 'CANARY-26.6477N-104.2514E';

/** Larger than may be sent, turned on its side, with a position in it. */
function aPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const;
  return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#567', noise } })
    .blur(3)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: CANARY, Model: CANARY }, IFD3: { GPSAreaInformation: CANARY } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

test('a photo is not lost with the page that was closed before the server took it', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  // Not the beginning of the other: the list is asked for a part of a title.
  const title = TITLE.replace('断了', '还没人修');
  const page = await windowOfNewcomer();
  const context = page.context();
  await firstVisit(page);
  await openComposer(page);
  await chooseAnonymous(page);
  const headers = { 'access-control-allow-origin': new URL(page.url()).origin };
  const json = { errors: [{ message: '', extensions: { code: 'UNAVAILABLE', params: {} } }] };
  const isSubmit = (request: Request): boolean => request.postData()?.includes('mutation Submit') === true;
  const away = (route: Route) => (isSubmit(route.request()) ? route.fulfill({ headers, json }) : route.fallback());
  await context.route('**/graphql', away);
  const tried = page.waitForRequest(isSubmit);
  await page.getByRole('textbox', { name: '标题' }).fill(title);
  await page.getByRole('textbox', { name: '正文' }).fill('车灯一照才看见。');
  await page.locator('input[type=file]').setInputFiles({
    name: 'IMG_0043.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhoto(),
  });
  await page.getByRole('textbox', { name: '第 1 张图片的文字说明' }).fill('夜里的护栏');
  await page.getByRole('button', { name: '发布' }).click();
  const receipt = page.getByRole('dialog', { name: '请先保存回执' });
  await receipt.getByRole('checkbox', { name: '我已保存好回执' }).check();
  await receipt.getByRole('button', { name: '完成' }).click();
  await expect(receipt).toHaveCount(0);
  expect((await tried).postData()).toContain('imageData');
  await page.close();

  const reopened = await context.newPage();
  await context.unroute('**/graphql', away);
  await reopened.goto('/');
  const reader = await windowOf('moderator');
  await openFromList(reader, title);
  const picture = reader.getByRole('img', { name: '夜里的护栏' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1365);
});

test('a photo goes along with an anonymous word, without where it was taken, and opens large', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  await openComposer(page);
  await chooseAnonymous(page);
  const home = new URL(page.url()).origin;
  const asked: string[] = [];
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('mutation Submit')) sent.push(body);
    else if (request.url().startsWith(`${home}/`) && !body.includes('AnonymousDigest')) asked.push(request.url());
  });
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await page.getByRole('textbox', { name: '正文' }).fill('弯道外侧，大车擦过去就断了。');
  const photo = await aPhoto();
  expect(photo.includes(CANARY)).toBe(true);
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('不是图片') });
  await expect(page.getByRole('alert').filter({ hasText: '“说明.txt”打不开' })).toBeVisible();
  await files.setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('textbox', { name: '第 1 张图片的文字说明' }).fill('断开的护栏');
  await page.getByRole('button', { name: '发布' }).click();

  const receipt = page.getByRole('dialog', { name: '请先保存回执' });
  await expect(receipt.getByText(/已收到，\d\d:\d\d 前公布，仅本机可见/)).toBeVisible();
  expect(asked, 'nothing was asked of the origin that knows who is signed in').toEqual([]);
  const { variables } = JSON.parse(sent[0] ?? '{}') as { variables: { input: { imageData: string[] } } };
  const bytes = Buffer.from(variables.input.imageData[0] ?? '', 'base64');
  expect(bytes.includes(CANARY)).toBe(false);
  const { width, height, exif } = await sharp(bytes).metadata();
  expect({ width, height, exif }).toEqual({ width: 1365, height: 2048, exif: undefined });
  await receipt.getByRole('checkbox', { name: '我已保存好回执' }).check();
  await receipt.getByRole('button', { name: '完成' }).click();

  const reader = await windowOf('moderator');
  await openFromList(reader, TITLE);
  const picture = reader.getByRole('img', { name: '断开的护栏' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1365);
  await reader.getByRole('button', { name: '放大图片 1：断开的护栏' }).click();
  const large = reader.getByRole('dialog', { name: '断开的护栏' });
  await expect(large).toBeVisible();
  await reader.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(reader.getByRole('button', { name: '放大图片 1：断开的护栏' })).toBeFocused();
});
