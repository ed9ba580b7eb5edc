import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, threadNamed } from './support/people.js';

const pages = [
  '/',
  '/search?q=路&answered=yes',
  '/write',
  '/letters',
  '/cases',
  '/mine',
  '/anonymity',
  '/account',
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    for (const path of pages)
      test(`${path} has no axe violations`, async ({ windowOf }) => {
        const page = await windowOf('administrator', { colorScheme });
        await page.goto(path);
        await settled(page);
        expect(await violations(page)).toEqual([]);
      });

    test('a thread, its composer and its dialogs have no axe violations', async ({ windowOf }) => {
      const page = await windowOf('moderator', { colorScheme });
      await page.goto(await threadNamed(page, '煤'));
      await settled(page);
      await expect(page.locator('.post').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '写回复' }).click();
      await expect(page.getByRole('textbox', { name: '回复内容' })).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '处理本帖' }).click();
      await page.getByRole('menuitem', { name: '列入台账' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the sign-in page has no axe violations', async ({ browser }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto('/sign-in');
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await context.close();
    });
  });
}

test.describe('at 320 pixels', () => {
  for (const path of pages)
    test(`${path} reflows`, async ({ windowOf }) => {
      const page = await windowOf('staff', { viewport: { width: 320, height: 640 } });
      await page.goto(path);
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });

  test('a thread reflows', async ({ windowOf }) => {
    const page = await windowOf('staff', { viewport: { width: 320, height: 640 } });
    await page.goto(await threadNamed(page, '煤'));
    await expect(page.locator('.post').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
