import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask, threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';

const unavailable = { message: '服务暂时不可用，请稍后再试。', extensions: { code: 'UNAVAILABLE' } };

/** Nothing is asked for again but by who sits before the page. */
async function silenceTheLiveLine(page: Page): Promise<void> {
  await page.routeWebSocket(/./, () => undefined);
  await page.route('**/poll?*', () => undefined);
}

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
      await silenceTheLiveLine(page);
      let down = true;
      await page.route('**/graphql', (route) => {
        if (!down || route.request().postData()?.includes(query) !== true) return route.continue();
        return route.fulfill({ json: { data: { thread: null, case: null }, errors: [unavailable] } });
      });
      await page.goto(address);
      await expect(page.getByRole('alert')).toContainText('服务暂时不可用，请稍后再试。');
      await expect(page.getByText('没有找到')).toHaveCount(0);
      down = false;
      await page.getByRole('button', { name: '重试' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
});

test('what is written survives a refusal and is sent with the next try', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await page.goto(await threadNamed(page, '煤'));
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

test('a thread that is being read and answered stays while the server has trouble', async ({ windowOf, sessionOf }) => {
  const page = await windowOf('staff');
  const address = await threadNamed(page, '煤');
  await page.goto(address);
  await page.getByRole('button', { name: '写回复' }).click();
  await page.getByRole('textbox', { name: '回复内容' }).fill('我这句话还没说完，');
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Thread(') === true
      ? route.fulfill({ json: { data: { thread: null }, errors: [unavailable] } })
      : route.continue(),
  );
  const refused = page.waitForResponse((answer) => answer.request().postData()?.includes('query Thread(') === true);
  const input = { threadId: address.replace('/t/', ''), clientId: randomUUID(), body: '大家慢慢说，我在听。' };
  await ask(await sessionOf('head'), 'mutation ($input: ReplyInput!) { reply(input: $input) { id } }', { input });
  await refused;
  await expect(page.getByRole('button', { name: /条新回复/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('煤');
  await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue('我这句话还没说完，');
  await expect(page.getByText(unavailable.message)).toHaveCount(0);
});
