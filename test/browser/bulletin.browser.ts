import { randomUUID } from 'node:crypto';
import { ask } from './support/ask.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

test('an answer stands in the bulletin of the week at once, for everybody, and leads to where it was given', async ({
  windowOf,
}) => {
  const [reader, author, leader] = await Promise.all([windowOf('head'), windowOf('staff'), windowOf('leader')]);
  const { address, title } = await openThread(author, { about: '村口的路灯', body: '三盏灯坏了两盏。' });
  await reader.goto('/');
  const line = reader.getByRole('link', { name: /^本周回音/ });
  await expect(line).toContainText(/答复 \d+ · 追问 \d+ · 来信 \d+/);
  const before = await line.textContent();
  const input = { clientId: randomUUID(), threadId: address.slice('/t/'.length), body: `周五之前换好，${title}。` };
  const answer = 'mutation ($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
  await ask(leader.request, answer, { input });
  await expect(line).not.toHaveText(before ?? '');

  await line.click();
  await expect(reader.getByRole('heading', { level: 1, name: '本周回音' })).toBeVisible();
  const entry = reader.locator('.bulletin-entry').filter({ hasText: input.body });
  await expect(entry).toContainText('陈国梁 县委书记');
  await ask(leader.request, answer, { input: { ...input, clientId: randomUUID(), body: `已经换好，${title}。` } });
  await expect(reader.locator('.bulletin-entry').first()).toContainText('已经换好');

  await reader.getByRole('link', { name: '上一周' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: '一周回音' })).toBeVisible();
  await expect(entry).toHaveCount(0);
  await reader.getByRole('link', { name: '下一周' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: '本周回音' })).toBeVisible();
  await expect(reader.getByRole('link', { name: '下一周' })).toHaveCount(0);
  await entry.getByRole('link', { name: title }).click();
  await expect(reader).toHaveURL(new RegExp(`${address}#\\d+$`));
  await expect(reader.getByText(input.body).last()).toBeInViewport();
});
