import { randomBytes } from 'node:crypto';
import { expect, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { ask, signIn, unitNamed } from './ask.js';

export interface Newcomer {
  readonly name: string;
  readonly loginName: string;
  readonly initialPassword: string;
}
export const OWN_PASSWORD = '清水村的桥修好三十年了';
const HOME = '清水村';

const aNewName = () => ({ loginName: `new-${randomBytes(4).toString('hex')}`, name: '石新来' });

/** An administrator makes a new person through the page. Each test has its own: a person's browsers share three lots. */
export async function createPerson(administrator: Page): Promise<Newcomer> {
  const { loginName, name } = aNewName();
  await administrator.goto('/admin/people');
  await administrator.getByRole('button', { name: '新建人员' }).click();
  const form = administrator.getByRole('dialog');
  await form.getByRole('textbox', { name: '姓名' }).fill(name);
  await form.getByRole('textbox', { name: '账号' }).fill(loginName);
  await form.getByRole('combobox', { name: '所在单位' }).fill(HOME);
  await administrator.getByRole('option', { name: HOME }).first().click();
  await form.getByRole('button', { name: '保存' }).click();
  const shown = administrator.getByLabel('初始密码');
  await expect(shown).toBeVisible();
  const initialPassword = (await shown.textContent())?.trim() ?? '';
  await administrator.getByRole('button', { name: '我已记下' }).click();
  return { name, loginName, initialPassword };
}

const CREATE = 'mutation Create($input: StaffInput!) { createStaff(input: $input) { initialPassword } }';
const CHANGE =
  'mutation Change($current: String!, $next: String!) { changePassword(current: $current, next: $next) { id } }';

/** The same without a page: a person whose initial password stands as it was given. */
export async function aPerson(administrator: APIRequestContext): Promise<Newcomer> {
  const person = aNewName();
  const input = { ...person, unitId: await unitNamed(administrator, HOME) };
  const { createStaff } = await ask<{ createStaff: { initialPassword: string } }>(administrator, CREATE, { input });
  return { ...person, initialPassword: createStaff.initialPassword };
}

/** The same without a page: signed in for the first time in this window, with a password of one's own. */
export async function settle({ request }: BrowserContext, { loginName, initialPassword }: Newcomer): Promise<void> {
  await signIn(request, loginName, initialPassword);
  await ask(request, CHANGE, { current: initialPassword, next: OWN_PASSWORD });
}

export async function fillSignIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: '账号' }).fill(loginName);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs in for the first time and replaces the initial password, through the page. */
export async function arrive(page: Page, newcomer: Newcomer): Promise<void> {
  await fillSignIn(page, newcomer.loginName, newcomer.initialPassword);
  await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
  await page.getByLabel('当前密码').fill(newcomer.initialPassword);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再输入一次新密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '讨论' })).toBeVisible();
}
