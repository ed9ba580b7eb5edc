import type { Page } from '@playwright/test';
import { writeAnonymously } from './support/anonymous.js';
import { expect, test } from './support/people.js';

const PASSPHRASE = '清水村的桥三十年了';

/** What lies on the disk: the length of each box, and all that is legible of it. */
async function onDisk(page: Page): Promise<{ sizes: Record<string, number>; text: string; readable: boolean }> {
  return page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('xinqiao-vault-'));
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open(found?.name ?? ''));
    const store = database.transaction('vault').objectStore('vault');
    const [keys, values] = [store.getAllKeys(), store.getAll() as IDBRequest<unknown[]>];
    const [names, records] = [await done(keys), await done(values)];
    database.close();
    const boxes = names.flatMap((name, at) => {
      const record = records[at];
      return record instanceof Uint8Array && typeof name === 'string' ? [[name, record] as const] : [];
    });
    const head = records[names.indexOf('head')] as { secret: { privateKey?: CryptoKey; wrapped?: object } };
    return {
      sizes: Object.fromEntries(boxes.map(([name, bytes]) => [name, bytes.length])),
      text: boxes.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n'),
      readable: head.secret.privateKey?.extractable === true,
    };
  });
}

test('everybody has a vault of one size, and it tells nothing of what lies in it', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  await page.goto('/account');
  await expect(page.getByText(/匿名凭证 [1-9]\d* 枚、回执 0 份/)).toBeVisible();
  const before = await onDisk(page);
  expect(Object.keys(before.sizes).sort()).toEqual(['contents', 'week-0', 'week-1', 'week-2', 'week-3']);
  expect(before.readable, 'the page can use the key and not read it').toBe(false);

  const receipt = await writeAnonymously(page, '操场的灯晚上不亮');
  const after = await onDisk(page);
  expect(after.sizes).toEqual(before.sizes);
  for (const words of [receipt, '操场', 'threadId', 'envelope']) expect(after.text).not.toContain(words);
});

test('a passphrase locks what is kept: on reload, on demand, and when nobody is there', async ({
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  await page.clock.install();
  await writeAnonymously(page, '操场的灯晚上不亮');
  await page.goto('/account');
  await expect(page.getByText(/保险箱没有口令/)).toBeVisible();
  await page.getByRole('button', { name: '设置口令' }).click();
  const dialog = page.getByRole('dialog', { name: '设置口令' });
  await dialog.getByLabel('新口令').fill('短');
  await dialog.getByLabel('再输入一次').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '设置口令' }).click();
  await expect(dialog.getByText('口令至少 8 个字符。')).toBeVisible();
  await dialog.getByLabel('新口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '设置口令' }).click();
  await expect(page.getByText(/保险箱有口令/)).toBeVisible();

  await page.goto('/mine');
  const locked = page.getByRole('form', { name: '匿名保险箱已上锁' });
  await expect(locked).toBeVisible();
  await expect(page.getByText('操场的灯晚上不亮')).toHaveCount(0);
  await locked.getByLabel('口令').fill('不是这一句');
  await locked.getByRole('button', { name: '打开' }).click();
  await expect(locked.getByRole('alert')).toHaveText('口令不对，请再试一次。');
  await locked.getByLabel('口令').fill(PASSPHRASE);
  await locked.getByRole('button', { name: '打开' }).click();
  await expect(page.getByText('操场的灯晚上不亮')).toBeVisible();

  await page.clock.fastForward('14:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('14:00');
  await expect(page.getByText('操场的灯晚上不亮')).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(locked).toBeVisible();
});

test('who locks the vault is still asked before an act by name, for as long as the page is open', async ({
  windowOfNewcomer,
}) => {
  const page = await windowOfNewcomer();
  await writeAnonymously(page, '巷口的井盖一直响');
  // The hours of this browser stand still, so that the test need not hurry.
  await page.clock.setFixedTime(new Date());
  await page.goto('/account');
  await page.getByRole('button', { name: '设置口令' }).click();
  const dialog = page.getByRole('dialog', { name: '设置口令' });
  await dialog.getByLabel('新口令').fill(PASSPHRASE);
  await dialog.getByLabel('再输入一次').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '设置口令' }).click();
  await page.getByRole('button', { name: '现在上锁' }).click();
  await expect(page.getByRole('button', { name: '现在上锁' })).toHaveCount(0);
  const replies = page.getByRole('checkbox', { name: '有人回复我' });
  await replies.click();
  await page.getByRole('alertdialog', { name: '您刚说过匿名的话' }).getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('先没有做')).toBeVisible();
  await expect(replies).toBeChecked();
});

test('who forgot the passphrase begins anew, and is told what that costs', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  const receipt = await writeAnonymously(page, '操场的灯晚上不亮');
  await page.goto('/account');
  await page.getByRole('button', { name: '设置口令' }).click();
  const dialog = page.getByRole('dialog', { name: '设置口令' });
  await dialog.getByLabel('新口令').fill(PASSPHRASE);
  await dialog.getByLabel('再输入一次').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '设置口令' }).click();
  await page.getByRole('button', { name: '现在上锁' }).click();

  const locked = page.getByRole('form', { name: '匿名保险箱已上锁' });
  await locked.getByRole('button', { name: '忘记口令' }).click();
  const asked = page.getByRole('alertdialog', { name: '忘记口令' });
  await expect(asked).toContainText('谁也帮不了您找回');
  await asked.getByRole('button', { name: '清空，重新开始' }).click();
  await expect(page.getByText(/匿名凭证 0 枚、回执 0 份/)).toBeVisible();
  await expect(page.getByText(/保险箱没有口令/)).toBeVisible();
  expect((await onDisk(page)).text).not.toContain(receipt);
});
