import { writeAnonymously } from './support/anonymous.js';
import { expect, test } from './support/people.js';

const PASSPHRASE = '带到家里的电脑上';

test('a scanned receipt opens on a phone, leaves the address bar at once and is sent to nobody', async ({
  browser,
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  const receipt = await writeAnonymously(page, '卫生室的药柜坏了');

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const scanned = await phone.newPage();
  const sent: string[] = [];
  scanned.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await scanned.addInitScript(() => {
    // The page's first script has run by the time the document is parsed.
    document.addEventListener('DOMContentLoaded', () => sessionStorage.setItem('address', location.href));
  });
  await scanned.goto(`/receipt#${receipt}`);
  await expect(scanned.getByText(receipt.slice(0, 9))).toBeVisible();
  expect(await scanned.evaluate(() => sessionStorage.getItem('address'))).toMatch(/\/receipt$/);
  expect(scanned.url()).toMatch(/\/receipt$/);
  for (const request of sent) {
    expect(request).not.toContain(receipt);
    expect(request).not.toContain(receipt.replaceAll('-', ''));
  }
  // Going on and back does not bring it back either.
  await scanned.goto('/sign-in');
  await scanned.goBack();
  await expect(scanned.getByRole('textbox', { name: '回执' })).toBeVisible();
  expect(scanned.url()).toMatch(/\/receipt$/);
  await phone.close();
});

test('receipts go to another device of the same person in a file that only a passphrase opens', async ({
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  const receipt = await writeAnonymously(page, '食堂的蒸箱漏气');
  await page.goto('/mine');
  await page.getByRole('button', { name: '导出回执' }).click();
  const dialog = page.getByRole('dialog', { name: '导出回执' });
  await dialog.getByLabel('新口令').fill(PASSPHRASE);
  await dialog.getByLabel('再输入一次').fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '保存文件' }).click();
  const path = await (await download).path();
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
  });
  await page.reload();
  await expect(page.getByText('这台设备上没有匿名内容。')).toBeVisible();

  await page.getByRole('button', { name: '导入回执' }).click();
  const asked = page.getByRole('dialog', { name: '导入回执' });
  await asked.getByLabel('文件', { exact: true }).setInputFiles(path);
  await asked.getByLabel('文件的口令').fill('不是这一句');
  await asked.getByRole('button', { name: '导入', exact: true }).click();
  await expect(asked.getByRole('alert')).toHaveText('口令不对，或文件被改动过。');
  await asked.getByLabel('文件的口令').fill(PASSPHRASE);
  await asked.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('食堂的蒸箱漏气')).toBeVisible();
  await page.getByRole('button', { name: '查看回执' }).click();
  await expect(page.locator('[data-receipt]')).toHaveAttribute('data-receipt', receipt);
});
