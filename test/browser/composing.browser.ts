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

  test('a board lets the text begin with what it asks for, and a text that says no more is not sent', async ({
    windowOf,
  }) => {
    const page = await windowOf('staff');
    await page.goto('/write?board=jinan');
    await page.getByRole('radio', { name: /实名公开/ }).check({ force: true });
    const body = page.getByRole('textbox', { name: '正文' });
    await expect(body).toHaveValue('**什么事：**\n\n**在哪里：**\n\n**从什么时候起：**');
    await page.getByRole('radio', { name: '心里话' }).check({ force: true });
    await expect(body).toHaveValue('');
    await page.getByRole('radio', { name: '问题' }).check({ force: true });
    await page.getByRole('textbox', { name: '标题' }).fill('水窖的滤网谁来换');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText('还没有写内容。')).toBeVisible();
    await body.press('Control+End');
    await page.keyboard.type('上个月');
    await expect(page.getByText('还没有写内容。')).toHaveCount(0);
    await page.reload();
    await expect(body).toHaveValue(/从什么时候起：\*\*上个月$/);
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
    const board = page.getByRole('button', { name: /版块/ }).first();
    await board.click();
    await page.getByRole('option', { name: /急难愁盼/ }).click();
    await expect(page.getByRole('textbox', { name: '正文' })).toHaveValue(/^\*\*什么事：/);
    await board.click();
    await page.getByRole('option', { name: /心里话/ }).click();
    await expect(page.getByRole('textbox', { name: '正文' })).toHaveValue('');
    await page.getByRole('textbox', { name: '标题' }).fill('想说给领导听的一句话');
    await page.getByRole('textbox', { name: '正文' }).fill('**谢谢**你们来过。');
    await page.getByRole('textbox', { name: '正文' }).press('Control+End');
    await page.keyboard.type('@罗桂');
    await expect(page.getByRole('listbox', { name: '提及谁' })).toHaveCount(0);
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
    await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue(/^> \[#1\]\(\S+#1\)\n> \S+/);
  });

  test('marks by button and key, taken back by Ctrl+Z, seen in the preview; words of two posts in one reply', async ({
    windowOf,
  }) => {
    const page = await windowOf('staff');
    await page.goto(await threadNamed(page, '古歌'));
    const quote = page.getByRole('button', { name: '引用回复' });
    const select = (seq: number) =>
      page
        .locator(`.opening[data-seq="${seq}"] .prose p, .stream [data-seq="${seq}"] .prose p`)
        .first()
        .click({ clickCount: 3 });
    await select(1);
    await quote.click();
    const box = page.getByRole('textbox', { name: '回复内容' });
    await expect(box).toBeFocused();
    await page.keyboard.type('第一点');
    await select(2);
    await quote.click();
    await expect(box).toHaveValue(/^> \[#1\]\(\/t\/\S+#1\)\n> \S[^]*\n\n第一点\n\n> \[#2\]\(\/t\/\S+#2\)\n> \S/);
    await expect(page.getByRole('heading', { name: '回复主帖' })).toBeVisible();
    const quoted = await box.inputValue();

    await page.keyboard.type('要紧');
    await box.press('Shift+ArrowLeft');
    await box.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+b');
    await expect(box).toHaveValue(`${quoted}**要紧**`);
    await page.keyboard.press('Control+z');
    await expect(box).toHaveValue(`${quoted}要紧`);
    const bar = page.getByRole('toolbar', { name: '格式' });
    // One stop of the Tab key; the arrows go from mark to mark.
    await box.press('Shift+Tab');
    await expect(bar.locator(':focus')).toHaveCount(1);
    await bar.getByRole('button', { name: '加粗' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(bar.getByRole('button', { name: '标题' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue(`${quoted}## 要紧`);
    await page.getByRole('tab', { name: '预览' }).click();
    const preview = page.locator('.editor-preview');
    await expect(preview.getByRole('heading', { name: '要紧' })).toBeVisible();
    await expect(preview.getByRole('link', { name: '#2' })).toHaveAttribute('href', /^\/t\/\S+#2$/);
    await page.reload();
    await page.getByRole('button', { name: '写回复' }).click();
    await expect(box).toHaveValue(`${quoted}## 要紧`);

    await box.fill('');
    await page.keyboard.type('请@罗桂');
    const names = page.getByRole('listbox', { name: '提及谁' });
    await expect(names.getByRole('option', { name: /罗桂香/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(names).toHaveCount(0);
    await expect(box).toHaveValue('请@罗桂');
    await page.keyboard.type('香');
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue('请@罗桂香 ');
    await page.keyboard.type('和@县教育');
    await names.getByRole('option', { name: /县教育局/ }).click();
    await expect(box).toHaveValue('请@罗桂香 和@县教育局 ');
    await box.fill('');
  });
});
