import { loadQuietly } from './support/anonymous.js';
import { threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';
import { builtFile } from './support/built-file.js';

/** What every browser asks by itself, at a load and with each window that is published, whoever sits before it. */
const everybodys = /query (AnonymousDigest|Anonymity)\b|mutation RequestTokens\b/;

test.describe('composing', () => {
  test('words under one’s name survive a closed window', async ({ windowOf }) => {
    const page = await windowOf('staff');
    await page.goto('/write');
    await page.getByRole('radio', { name: /实名公开/ }).check({ force: true });
    await page.getByRole('textbox', { name: '标题' }).fill('水窖的滤网谁来换');
    await page.reload();
    await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('水窖的滤网谁来换');
  });

  test('words begun by name cannot become anonymous, and the page says why', async ({ windowOf }) => {
    const page = await windowOf('staff');
    await page.goto('/write');
    await page.getByRole('radio', { name: /实名公开/ }).check({ force: true });
    await page.getByRole('textbox', { name: '标题' }).fill('有句话想说');
    await page
      .getByRole('radio', { name: /^匿名/ })
      .check({ force: true })
      .catch(() => undefined);
    await expect(page.getByText('用实名写下的文字不能改为匿名发出')).toBeVisible();
    await expect(page.getByRole('radio', { name: /实名公开/ })).toBeChecked();
  });

  test('in anonymous mode nothing is asked of the session origin until it is sent', async ({ windowOf, baseURL }) => {
    const page = await windowOf('teacher');
    const anonymous = page.getByRole('radio', { name: /^匿名/ });
    await page.goto('/write');
    await anonymous.check({ force: true });
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByRole('textbox', { name: '标题' })).toBeVisible();
    // The next visit: what every browser asks by itself at a load is over before a way to speak is chosen.
    await loadQuietly(page, '/write');
    await expect(anonymous).toBeAttached();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') || everybodys.test(request.postData() ?? '')) return;
      asked.push(`${request.url()} ${request.postData() ?? ''}`);
    });
    await anonymous.check({ force: true });
    await page.getByRole('button', { name: /版块/ }).first().click();
    await page.getByRole('option', { name: /心里话/ }).click();
    await page.getByRole('textbox', { name: '标题' }).fill('想说给领导听的一句话');
    await page.getByRole('textbox', { name: '正文' }).fill('**谢谢**你们来过。');
    await page.getByRole('tab', { name: '预览' }).click();
    await expect(page.locator('.editor-preview strong')).toHaveText('谢谢');
    expect(asked).toEqual([]);
  });

  test('words selected before the rest of the page has come are quoted in the reply', async ({ windowOf }) => {
    const page = await windowOf('staff');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const address = await threadNamed(page, '古歌');
    await page.route(`**${builtFile('src/pages/thread/later.ts')}`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address);
    await page.locator('.opening .prose p').first().click({ clickCount: 3 });
    await expect(page.getByRole('button', { name: '写回复' })).toHaveCount(0);
    release();
    const quote = page.getByRole('button', { name: '引用回复' });
    await quote.click();
    await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue(/^> \S+/);
  });
});
