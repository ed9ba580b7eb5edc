import { threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';

test.describe('with the keyboard alone', () => {
  test('the first stop leads past the header', async ({ windowOf }) => {
    const page = await windowOf('staff');
    await page.goto('/');
    await expect(page.locator('.thread-row').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });

  test('J and K walk the posts, R answers, Escape puts away, ? explains and can be switched off', async ({
    windowOf,
  }) => {
    const page = await windowOf('staff');
    await page.goto(await threadNamed(page, '古歌'));
    const posts = page.locator('.stream [data-seq]');
    await expect(posts.first()).toBeVisible();
    await page.keyboard.press('j');
    await expect(posts.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await expect(posts.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(posts.nth(0)).toBeFocused();

    await page.keyboard.press('r');
    const box = page.getByRole('textbox', { name: '回复内容' });
    await expect(box).toBeFocused();
    await page.keyboard.press('j');
    await expect(box).toHaveValue('j');
    await box.fill('');
    await page.keyboard.press('Escape');
    await expect(box).toHaveCount(0);

    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: '键盘快捷键' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(dialog).toHaveCount(0);
    await page.evaluate(() => localStorage.removeItem('xinqiao.keys'));
  });

  test('a menu opens, moves, and gives the focus back', async ({ windowOf }) => {
    const page = await windowOf('staff');
    await page.goto(await threadNamed(page, '古歌'));
    const more = page.getByRole('button', { name: /1 楼的更多操作/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
  });
});
