import { randomBytes } from 'node:crypto';
import { expect, test } from './support/people.js';

test('a unit is added to the tree and a board is opened for it', async ({ windowOf }) => {
  const page = await windowOf('administrator');
  const code = randomBytes(3).toString('hex');
  await page.goto('/admin/units');
  await page.getByRole('button', { name: '在 县教育局 下新建' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill(`实验小学${code}`);
  await page.getByRole('textbox', { name: '代码' }).fill(code);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(`实验小学${code}`)).toBeVisible();

  await page.goto('/admin/boards');
  await page.getByRole('button', { name: '新建版块' }).click();
  await page.getByRole('textbox', { name: '名称', exact: true }).fill(`校园${code}`);
  await page.getByRole('textbox', { name: '网址名' }).fill(`school-${code}`);
  await page.getByRole('textbox', { name: '发帖模板' }).fill('**哪个班：**');
  await page.getByRole('combobox', { name: '谁能发帖' }).fill(`实验小学${code}`);
  await page.getByRole('option', { name: `实验小学${code}` }).click();
  await page.getByRole('checkbox', { name: '匿名' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/匿名只用于全员都能发帖的版块/)).toBeVisible();
  await page.getByRole('checkbox', { name: '匿名' }).uncheck();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: `校园${code}` })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: `编辑 校园${code}` }).click();
  await expect(page.getByRole('textbox', { name: '发帖模板' })).toHaveValue('**哪个班：**');
});

test('a unit cannot be chosen before the tree is there, so that nothing typed is overwritten by it', async ({
  windowOf,
}) => {
  const page = await windowOf('administrator');
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query UnitTree') === true) await held;
    await route.continue();
  });
  await page.goto('/admin/boards');
  await page.getByRole('button', { name: '新建版块' }).click();
  await expect(page.getByLabel('谁能发帖')).toBeDisabled();
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('写到一半');
  letThrough();
  const field = page.getByRole('combobox', { name: '谁能发帖' });
  await expect(field).toHaveValue('云河县');
  await field.fill('教育局');
  await page.getByRole('option', { name: '县教育局' }).click();
  await expect(field).toHaveValue('县教育局');
  await expect(page.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('写到一半');
});

test('the ledger is filtered by its address and leads to the log of each matter', async ({ windowOf }) => {
  const page = await windowOf('administrator');
  await page.goto('/cases');
  await page.getByRole('button', { name: '已答复' }).click();
  await expect(page).toHaveURL(/status/);
  const cells = page.locator('.ledger-table tbody .chip');
  await expect(cells.first()).toHaveText('已答复');
  expect(new Set(await cells.allTextContents())).toEqual(new Set(['已答复']));
  await page.locator('.ledger-table a').first().click();
  await expect(page.getByRole('heading', { name: '办理过程' })).toBeVisible();
});

test('administration is closed to others', async ({ windowOf }) => {
  const page = await windowOf('staff');
  await page.goto('/admin/people');
  await expect(page.getByText('只有管理员可以进入这里。')).toBeVisible();
});
