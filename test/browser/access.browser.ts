import { threadNamed } from './support/ask.js';
import { expectAccessible, expectReflow, settled } from './support/looks.js';
import { expect, test } from './support/people.js';

const pages = [
  ...[
    '/',
    '/bulletin',
    '/hours',
    '/search?q=路&answered=yes',
    '/write',
    '/letters',
    '/cases',
    '/cases/AJ-2026-0001',
    '/mine',
    '/receipt',
  ],
  ...['/anonymity', '/account', '/admin/people', '/admin/units', '/admin/boards'],
];

test.describe('without axe violations in light and dark, and without scrolling sideways at 320 pixels', () => {
  for (const path of pages)
    test(path, async ({ windowOf }) => {
      const page = await windowOf('administrator');
      await page.goto(path);
      await settled(page);
      await expectAccessible(page);
      await expectReflow(page);
    });

  test('a thread, its composer and its dialogs', async ({ windowOf }) => {
    const page = await windowOf('moderator');
    await page.goto(await threadNamed(page, '煤'));
    await settled(page);
    await expect(page.locator('.post').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '写回复' }).click();
    await expect(page.getByRole('textbox', { name: '回复内容' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '处理本帖' }).click();
    await page.getByRole('menuitem', { name: '列入台账' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await expectReflow(page);
  });

  test('signing in', async ({ page }) => {
    await page.goto('/sign-in');
    await settled(page);
    await expectAccessible(page);
    await expectReflow(page);
  });
});
