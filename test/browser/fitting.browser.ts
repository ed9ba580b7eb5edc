import type { BrowserContext, Page } from '@playwright/test';
import { threadNamed } from './support/ask.js';
import { settled } from './support/looks.js';
import { expect, test } from './support/people.js';

/** What of the page reaches beyond its right edge, or is cut off where nothing can be scrolled. */
async function lostAtTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const words = [...document.querySelectorAll('h1, h2, p, a, button, label, time, td, th, dt, dd')];
    return words
      .filter((element) => element.checkVisibility() && !scrolls(element) && !element.closest('.visually-hidden'))
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Controls whose middle lies under something else: text that has grown over them. */
async function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A bar that stays in sight covers only until one scrolls on.
    const floats = (each: Element | null): boolean =>
      each !== null && (/fixed|sticky/.test(getComputedStyle(each).position) || floats(each.parentElement));
    const inView = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;
    return [...document.querySelectorAll('main a, main button, header a, header button')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => {
        const box = element.getClientRects()[0];
        if (box === undefined || box.width < 2 || !inView(box)) return false;
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top !== null && !element.contains(top) && !top.contains(element) && !floats(top);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

test('text of twice the size loses and covers nothing', async ({ windowOf }) => {
  const page = await windowOf('moderator');
  // What people set in their browser, from 16 pixels to 32.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const address of [
    '/',
    await threadNamed(page, '煤'),
    '/write',
    '/search?q=路',
    '/cases',
    '/notices',
    '/account',
    '/hours',
    '/bulletin',
    '/review',
  ]) {
    await page.goto(address);
    await settled(page);
    const grown = await page.evaluate(() =>
      parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize),
    );
    expect(grown, `${address} grows with the size of text`).toBeGreaterThan(24);
    expect([address, await lostAtTheEdge(page), await covered(page)]).toEqual([address, [], []]);
  }
});

test('nothing moves for whoever wants less motion', async ({ windowOf }) => {
  const moving = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration.split(',').some((each) => parseFloat(each) > 0);
        }).length,
    );
  const page = await windowOf('administrator');
  await page.goto('/admin/units');
  await settled(page);
  expect(await moving(page)).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(page)).toBeGreaterThan(0);
});

test('what is printed is what was said, on white, without what can only be pressed', async ({ windowOf }) => {
  const page = await windowOf('leader');
  for (const [address, words] of [
    [await threadNamed(page, '煤'), '.post'],
    ['/bulletin', '.bulletin-entry'],
    ['/cases', 'tbody tr'],
  ] as const) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.goto(address);
    await settled(page);
    await expect(page.locator(words).first()).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator(words).first()).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('main button:visible')).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('it installs as an app that keeps nothing to read', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await page.goto(await threadNamed(page, '煤'));
  await settled(page);
  const link = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await page.request.get(link ?? '');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as { name: string; display: string; icons: { src: string }[] };
  expect(manifest).toMatchObject({ name: '心桥', display: 'standalone', start_url: '/' });
  for (const { src } of manifest.icons) expect([src, (await page.request.get(src)).status()]).toEqual([src, 200]);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = (await devtools.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[];
  };
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const kept = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual([0, 0]);
});

test('without a line one reads and writes on, and sends when it is back', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await page.goto(await threadNamed(page, '煤'));
  await page.getByRole('button', { name: '写回复' }).click();
  const box = page.getByRole('textbox', { name: '回复内容' });
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: '网络已断开' })).toBeVisible();
  const words = `断网时写的话，${Date.now()}`;
  await box.fill(words);
  await page.getByRole('button', { name: '发表回复' }).click();
  await expect(page.locator('.field-error')).toContainText('连不上服务器');
  await expect(box).toHaveValue(words);
  await page.context().setOffline(false);
  await expect(page.getByText('网络已断开')).toHaveCount(0);
  await page.getByRole('button', { name: '发表回复' }).click();
  await expect(page.locator('.post').filter({ hasText: words })).toHaveCount(1);
});

/** As Chrome 87 and Safari 14 are: without what came later and is used far and wide. */
const asIn2021 = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const young: [object, string][] = [
      [Array.prototype, 'at'],
      [Array.prototype, 'findLast'],
      [Array.prototype, 'findLastIndex'],
      [Array.prototype, 'toSorted'],
      [Array.prototype, 'toReversed'],
      [String.prototype, 'at'],
      [Object, 'hasOwn'],
      [Object, 'groupBy'],
      [Promise, 'withResolvers'],
      [AbortSignal, 'timeout'],
      [AbortSignal, 'any'],
      [Crypto.prototype, 'randomUUID'],
      [window, 'structuredClone'],
      [Intl, 'Segmenter'],
      [Intl, 'supportedValuesOf'],
    ];
    for (const [owner, name] of young) Reflect.deleteProperty(owner, name);
  });
};

test('a browser of 2021 reads, writes and finds', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await asIn2021(page.context());
  await page.goto('/');
  expect(await page.evaluate(() => 'at' in Array.prototype || 'structuredClone' in window)).toBe(false);
  await expect(page.locator('.thread-row').first()).toBeVisible();
  await page.goto(await threadNamed(page, '煤'));
  await expect(page.locator('.post').first()).toBeVisible();
  await page.getByRole('button', { name: '1 楼的更多操作', exact: true }).click();
  await page.getByRole('menuitem', { name: '收藏' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  for (const address of [
    '/write',
    '/search?q=路',
    '/cases',
    '/notices',
    '/mine',
    '/account',
    '/receipt',
    '/anonymity',
  ]) {
    await page.goto(address);
    await settled(page);
  }
  await page.goto('/write');
  await page.getByRole('radio', { name: /匿名/ }).check({ force: true });
  await expect(page.getByRole('radio', { name: /匿名/ })).toBeChecked();
});

test('a browser that is older still is told in words which one to use', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/sign-in');
  const words = page.getByText('这个浏览器太旧');
  await expect(words).toBeHidden();
  await page.addInitScript(() => void Reflect.deleteProperty(Promise, 'any'));
  await page.reload();
  await expect(words).toBeVisible();
  await context.close();
});
