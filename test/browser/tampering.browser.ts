import { chooseAnonymous, openComposer } from './support/anonymous.js';
import { expect, test } from './support/people.js';
import { tamper } from './support/tampering.js';

const ANONYMITY = /query Anonymity\b/;

test('a key directory that is another one at the anonymous channel stops anonymous speech, until it is explained', async ({
  windowOfNewcomer,
  baseURL,
}) => {
  const page = await windowOfNewcomer();
  const directoryThere = (url: string, body: string): boolean =>
    !url.startsWith(baseURL ?? '') && body.includes('query KeyDirectory(');
  await tamper(page, directoryThere, ({ keyDirectory }) => {
    const last = keyDirectory.at(-1);
    if (last !== undefined) last.note = '只给您一个人看';
  });
  await page.goto('/write');
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  const told = page.getByText(/匿名发言已停止：密钥目录有问题。本站和匿名通道给出的目录互相矛盾/);
  await expect(told).toBeVisible();
  await expect(told).toContainText(/请记下指纹 [0-9a-f ]{8,}/i);
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveCount(0);
  await page.getByRole('radio', { name: /实名公开/ }).check({ force: true });
  await expect(page.getByRole('textbox', { name: '正文' })).toBeVisible();

  const explain = async (): Promise<void> => {
    await page.getByRole('button', { name: '已经弄清，重新开始核对' }).click();
    const looked = page.waitForResponse((answer) => directoryThere(answer.url(), answer.request().postData() ?? ''));
    await page.getByRole('alertdialog').getByRole('button', { name: '已经弄清，重新开始核对' }).click();
    await looked;
  };
  await page.goto('/anonymity');
  const objection = page.getByRole('alert').filter({ hasText: '互相矛盾' });
  await expect(objection).toBeVisible();
  await explain();
  await expect(objection, 'it still is another one').toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await explain();
  await expect(objection).toHaveCount(0);
  await expect(page.getByText(/持有同样的凭证/)).toBeVisible();
});

test('where no images are taken none can be picked', async ({ windowOfNewcomer, baseURL }) => {
  const page = await windowOfNewcomer();
  const add = page.getByRole('button', { name: '添加图片' });
  await openComposer(page);
  await chooseAnonymous(page);
  await expect(add).toBeVisible();
  await tamper(
    page,
    (url, body) => !url.startsWith(baseURL ?? '') && ANONYMITY.test(body),
    ({ anonymity }) => (anonymity.imagesEach = 0),
  );
  await openComposer(page);
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  await expect(page.getByRole('textbox', { name: '正文' })).toBeVisible();
  await expect(add).toHaveCount(0);
});

test('where names must be known the page about anonymity says so, and nothing else speaks of it', async ({
  windowOf,
  baseURL,
}) => {
  const page = await windowOf('staff');
  await tamper(
    page,
    (url, body) => url.startsWith(baseURL ?? '') && ANONYMITY.test(body),
    ({ anonymity }) => (anonymity.enabled = false),
  );
  await page.goto('/anonymity');
  await expect(page.getByRole('heading', { level: 1, name: '匿名发言没有开放' })).toBeVisible();
  await expect(page).toHaveTitle(/^匿名发言没有开放 · /);
  await page.goto('/mine');
  await expect(page.getByRole('heading', { name: '实名发表' })).toBeVisible();
  await page.getByRole('button', { name: /罗桂香/ }).click();
  await expect(page.getByRole('menuitem', { name: '匿名发言没有开放' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '匿名发表' })).toHaveCount(0);
});
