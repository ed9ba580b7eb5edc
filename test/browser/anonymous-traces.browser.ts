import type { Page } from '@playwright/test';
import { chooseAnonymous, firstVisit, isDigest, openComposer, sendAnonymously } from './support/anonymous.js';
import { expect, test } from './support/people.js';
import { builtFile } from './support/built-file.js';

/** An old browser's signal of life; when it is sent depends on nothing but the time. */
const HEARTBEAT = '3';

interface Trace {
  /** Different requests to the session origin, in full. */
  readonly requests: Set<string>;
  /** Different frames sent over the live line. */
  readonly frames: Set<string>;
  /** How many digests came in. */
  digests: number;
}

/** What a page tells the origin that knows who is signed in, from the next load on; `begin` forgets what was before. */
function traceOf(page: Page, home: string): Trace & { begin: () => void } {
  const trace = { requests: new Set<string>(), frames: new Set<string>(), digests: 0 };
  page.on('request', (request) => {
    if (!request.url().startsWith(`${home}/`)) return;
    trace.requests.add(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  page.on('response', (answer) => {
    if (isDigest(answer.request())) trace.digests += 1;
  });
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (payload !== HEARTBEAT) trace.frames.add(payload.toString());
    }),
  );
  return Object.assign(trace, {
    begin: () => {
      trace.requests.clear();
      trace.frames.clear();
      trace.digests = 0;
    },
  });
}

test('from the first keystroke to the publication an author asks for nothing that a reader does not ask for', async ({
  windowOfNewcomer,
  baseURL,
}) => {
  const home = new URL(baseURL ?? '').origin;
  const author = await windowOfNewcomer();
  const reader = await windowOfNewcomer();
  const traces = [traceOf(author, home), traceOf(reader, home)] as const;
  await firstVisit(author);
  await firstVisit(reader);
  await openComposer(author);
  await openComposer(reader);
  for (const trace of traces) trace.begin();

  await chooseAnonymous(author);
  await sendAnonymously(author, '路口的凸面镜碎了', '转弯看不见来车，请换一块。');
  await expect(author.getByText(/已收到，\d\d:\d\d 前公布/)).toHaveCount(0);
  for (const trace of traces) await expect.poll(() => trace.digests).toBeGreaterThan(0);

  const [his, hers] = traces;
  expect([...his.requests]).toEqual([...hers.requests]);
  expect([...his.requests], 'the digest, and nothing else').toHaveLength(1);
  expect([...his.frames]).toEqual([...hers.frames]);
});

test('who spoke anonymously in a thread is asked before speaking there by name', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  await openComposer(page);
  await chooseAnonymous(page);
  await sendAnonymously(page, '候车亭漏雨漏了一年', '下雨天没法等车。');
  await page.goto('/mine');
  await expect(page.getByText('已公布')).toBeVisible();
  await page.getByRole('link', { name: '打开' }).click();
  await page.getByRole('button', { name: '写回复' }).click();
  await page.getByRole('radio', { name: '实名公开' }).check({ force: true });
  await page.getByRole('textbox', { name: '回复内容' }).fill('我也觉得该修。');
  await page.getByRole('button', { name: '发表回复' }).click();
  const asked = page.getByRole('alertdialog', { name: '您在本帖匿名说过话' });
  await asked.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('textbox', { name: '回复内容' })).toHaveValue('我也觉得该修。');
  await page.getByRole('button', { name: '发表回复' }).click();
  await asked.getByRole('button', { name: '仍以姓名发出' }).click();
  await expect(page.getByText('我也觉得该修。')).toBeVisible();
});

test('everybody fetches the page of receipts, so that opening it fetches no file', async ({
  windowOfNewcomer,
  baseURL,
}) => {
  const page = await windowOfNewcomer();
  const trace = traceOf(page, new URL(baseURL ?? '').origin);
  const needed = ['pages/receipt/ReceiptPage.tsx', 'i18n/zh-CN/receipt.json', 'i18n/zh-CN/mine.json'];
  // The worker comes when a browser asks for its tokens, which is at a moment of chance.
  const files = [...needed.map((source) => `**${builtFile(`src/${source}`)}`), /\/blinding\.worker/];
  const fetched = files.map((file) => page.waitForResponse(file));
  await page.goto('/');
  await Promise.all(fetched);
  trace.begin();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('link', { name: '输入回执' }).click();
  await expect(page.getByRole('textbox', { name: '回执' })).toBeVisible();
  expect([...trace.requests].filter((request) => request.includes('/assets/'))).toEqual([]);
});
