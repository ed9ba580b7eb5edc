import { aPerson, arrive, createPerson, fillSignIn, OWN_PASSWORD, settle } from './support/newcomer.js';
import { expect, test } from './support/people.js';

test('the demonstration offers one login for each role, and one press is enough', async ({ page }) => {
  await page.goto('/cases');
  await page.getByRole('button', { name: '以版主身份登录（qinyu）' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '台账' })).toBeVisible();
});

test('a wrong password and an unknown account are refused in the same words', async ({ page }) => {
  await fillSignIn(page, 'luoguixiang', 'not the password');
  const refusal = page.getByRole('alert');
  await expect(refusal).toHaveText('账号或密码不正确。');
  await fillSignIn(page, 'nobody-at-all', 'not the password');
  await expect(refusal).toHaveText('账号或密码不正确。');
});

test('a new person must replace the initial password, is suspended, reinstated and let in again', async ({
  page,
  windowOf,
}) => {
  const administrator = await windowOf('administrator');
  const newcomer = await createPerson(administrator);
  await arrive(page, newcomer);

  await administrator.getByRole('searchbox', { name: '搜索姓名或账号' }).fill(newcomer.loginName);
  await expect(administrator.getByText('共 1 人')).toBeVisible();
  await administrator.getByRole('button', { name: newcomer.name }).click();
  await administrator.getByRole('button', { name: '停用账号' }).click();
  await administrator.getByRole('alertdialog').getByRole('button', { name: '停用账号' }).click();
  await expect(administrator.getByRole('button', { name: '恢复账号' })).toBeVisible();

  await fillSignIn(page, newcomer.loginName, OWN_PASSWORD);
  await expect(page.getByRole('alert')).toContainText('停用');

  await administrator.getByRole('button', { name: '恢复账号' }).click();
  await expect(administrator.getByRole('button', { name: '停用账号' })).toBeVisible();
  await fillSignIn(page, newcomer.loginName, OWN_PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: '讨论' })).toBeVisible();
});

test('signing out everywhere ends every window', async ({ page, browser, sessionOf }) => {
  const newcomer = await aPerson(await sessionOf('administrator'));
  await settle(page.context(), newcomer);
  const second = await browser.newContext();
  const other = await second.newPage();
  await fillSignIn(other, newcomer.loginName, OWN_PASSWORD);
  await expect(other.getByRole('heading', { level: 1, name: '讨论' })).toBeVisible();

  await other.goto('/account');
  await other.getByRole('button', { name: '在所有设备上退出' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: '在所有设备上退出' }).click();
  await expect(other.getByRole('heading', { name: '登录' })).toBeVisible();
  await page.goto('/mine');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await second.close();
});
