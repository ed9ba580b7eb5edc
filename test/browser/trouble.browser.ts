import { threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';

test.describe('when something is wrong with the server', () => {
  for (const [what, path, query] of [
    ['a thread', '煤', 'query Thread('],
    ['a matter', '/cases/AJ-2026-0001', 'query Case'],
  ] as const)
    test(`${what} that could not be fetched is not called missing, and comes with the next try`, async ({
      windowOf,
    }) => {
      const page = await windowOf('staff');
      const address = path.startsWith('/') ? path : await threadNamed(page, path);
      // The live line asks again whenever it likes: nothing is answered before the button is pressed.
      let pressed: Promise<void> | null = null;
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes(query) !== true) return route.continue();
        if (pressed !== null) {
          await pressed;
          return route.continue();
        }
        const unavailable = { message: '服务暂时不可用，请稍后再试。', extensions: { code: 'UNAVAILABLE' } };
        return route.fulfill({ json: { data: { thread: null, case: null }, errors: [unavailable] } });
      });
      await page.goto(address);
      await expect(page.getByRole('alert')).toContainText('服务暂时不可用，请稍后再试。');
      await expect(page.getByText('没有找到')).toHaveCount(0);
      pressed = page.getByRole('button', { name: '重试' }).click();
      await pressed;
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
});

test('what is written survives a refusal and is sent with the next try', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await page.goto(await threadNamed(page, '古歌'));
  await page.getByRole('button', { name: '写回复' }).click();
  await page.getByRole('textbox', { name: '回复内容' }).fill('再难也要说完这句话。');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('mutation Reply(') === true
      ? route.fulfill({ json: { errors: [{ message: '', extensions: {} }] } })
      : route.continue(),
  );
  await page.getByRole('button', { name: '发表回复' }).click();
  await expect(page.getByText('服务器返回了无法识别的错误，请稍后再试。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue('再难也要说完这句话。');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '发表回复' }).click();
  await expect(page.getByText('再难也要说完这句话。')).toBeVisible();
});
