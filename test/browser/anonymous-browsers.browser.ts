import type { Page } from '@playwright/test';
import { chooseAnonymous, openComposer, sendAnonymously } from './support/anonymous.js';
import { findChromium } from '../support/chromium.mjs';
import { fillSignIn } from './support/newcomer.js';
import { expect, people, test } from './support/people.js';

/** Takes the younger curves out of WebCrypto, as in browsers of a few years ago. */
async function withoutYoungCurves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isYoung = (given: unknown): boolean => {
      const name = typeof given === 'object' && given !== null && 'name' in given ? given.name : given;
      return name === 'Ed25519' || name === 'X25519';
    };
    for (const method of ['generateKey', 'importKey', 'sign', 'verify', 'deriveBits', 'deriveKey'] as const) {
      const real = Object.getOwnPropertyDescriptor(SubtleCrypto.prototype, method)?.value as () => Promise<unknown>;
      const apply = (target: typeof real, self: unknown, given: unknown[]): unknown =>
        given.some(isYoung)
          ? Promise.reject(new DOMException('not supported', 'NotSupportedError'))
          : Reflect.apply(target, self, given);
      Object.defineProperty(SubtleCrypto.prototype, method, { value: new Proxy(real, { apply }) });
    }
  });
}

test('an older browser without Ed25519 of its own speaks anonymously like any other', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  await withoutYoungCurves(page);
  await openComposer(page);
  const refused = await page.evaluate(() =>
    crypto.subtle.generateKey('Ed25519', false, ['sign']).then(
      () => 'made',
      (error: unknown) => (error as DOMException).name,
    ),
  );
  expect(refused).toBe('NotSupportedError');
  await chooseAnonymous(page);
  await sendAnonymously(page, '老电脑也能匿名说话', '这台电脑的浏览器有些年头了。');
});

test('big-number arithmetic runs in a worker and is in no script of the page', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  // Named in the library that blinds: the worker has it, so its absence elsewhere means something.
  const MARK = 'RSABSSA';
  const scripts = new Map<string, string>();
  page.on('response', async (answer) => {
    if (new URL(answer.url()).pathname.endsWith('.js')) scripts.set(answer.url(), await answer.text());
  });
  const working = page.waitForEvent('worker');
  await openComposer(page);
  const worker = (await working).url();
  await chooseAnonymous(page);
  const carriers = [...scripts].filter(([, text]) => text.includes(MARK)).map(([url]) => url);
  expect(carriers.filter((url) => url !== worker)).toEqual([]);
  expect(await (await page.request.get(worker)).text()).toContain(MARK);
});

test('without a secure context one is told why there is no anonymity, and can speak by name', async ({
  playwright,
  baseURL,
}) => {
  const executablePath = findChromium();
  const browser = await playwright.chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP forum.test 127.0.0.1'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const home = new URL(baseURL ?? '');
  home.hostname = 'forum.test';
  const page = await browser.newPage({ baseURL: home.origin, locale: 'zh-CN' });
  await fillSignIn(page, people.staff, 'xinqiao-2026');
  await expect(page.getByRole('heading', { level: 1, name: '讨论' })).toBeVisible();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.goto('/write?board=jinan');
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  await expect(page.getByText(/这里不能匿名：本页不是通过 https/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveCount(0);

  await page.getByRole('radio', { name: /^实名公开/ }).check({ force: true });
  await page.getByRole('textbox', { name: '标题' }).fill('普通网址也能实名发帖');
  await page.getByRole('textbox', { name: '正文' }).fill('办公室的旧地址还在用。');
  await page.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '普通网址也能实名发帖' })).toBeVisible();
  await page.goto('/receipt');
  await expect(page.getByText(/浏览器不提供加密功能，因此不能使用回执/)).toBeVisible();
  await browser.close();
});
