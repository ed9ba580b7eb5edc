import { aPerson, OWN_PASSWORD } from './support/newcomer.js';
import { expect, test } from './support/people.js';

const MOST = 6;

test('on a phone it is at most six screens from the first visit to an accepted anonymous word', async ({
  browser,
  sessionOf,
}) => {
  const newcomer = await aPerson(await sessionOf('administrator'));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  // A screen is a page, or what stands before it, on which one has to press something to get on.
  const screens = new Set<string>();
  await page.exposeFunction('pressed', (screen: string) => void screens.add(screen));
  await page.addInitScript(() => {
    const inTheWay = '[role=dialog] h2, [role=alertdialog] h2, .three-sentences h2';
    const tell = (): void => {
      const title = document.querySelector(inTheWay)?.textContent ?? '';
      void (window as unknown as { pressed: (screen: string) => Promise<void> }).pressed(
        `${location.pathname} ${title}`,
      );
    };
    addEventListener('click', tell, { capture: true });
  });

  await page.goto('/');
  await page.getByRole('textbox', { name: '账号' }).fill(newcomer.loginName);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(newcomer.initialPassword);
  await page.getByRole('button', { name: '登录', exact: true }).tap();
  await page.getByLabel('当前密码').fill(newcomer.initialPassword);
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再输入一次新密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '保存并继续' }).tap();
  await page.getByRole('link', { name: '我要说' }).tap();
  await page.getByText('谁也查不出是您写的').tap();
  await page.getByRole('button', { name: '知道了，开始写' }).tap();
  await page.getByRole('button', { name: /版块/ }).first().tap();
  await page.getByRole('option', { name: /急难愁盼/ }).tap();
  await page.getByRole('textbox', { name: '标题' }).fill('村里的信号塔停了一个月');
  await page.getByRole('textbox', { name: '正文' }).fill('打电话要走到山梁上，请催一催。');
  await page.getByRole('button', { name: '发布' }).tap();
  const receipt = page.getByRole('dialog', { name: '请先保存回执' });
  await expect(receipt.getByText(/已收到，\d\d:\d\d 前公布/)).toBeVisible();
  await receipt.getByText('我已保存好回执').tap();
  await receipt.getByRole('button', { name: '完成' }).tap();
  await expect(receipt).toHaveCount(0);

  expect([...screens]).toContain('/write 请先保存回执');
  expect([...screens].length, [...screens].join('\n')).toBeLessThanOrEqual(MOST);
  await context.close();
});
