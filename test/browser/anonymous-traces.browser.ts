import type { Page } from '@playwright/test';
import {
  chooseAnonymous,
  confirmReceipt,
  firstVisit,
  isDigest,
  openComposer,
  sendAnonymously,
} from './support/anonymous.js';
import { threadNamed } from './support/ask.js';
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

/** What was changed by name. */
const writes = ({ requests }: Trace): string[] => [...requests].filter((request) => /"mutation /.test(request));
/** Longer than anything waits. */
const LONG = 25 * 3_600_000;

test('who spoke anonymously in a thread is asked before speaking there by name', async ({ windowOfNewcomer }) => {
  const page = await windowOfNewcomer();
  await openComposer(page);
  await chooseAnonymous(page);
  await sendAnonymously(page, '候车亭漏雨漏了一年', '下雨天没法等车。');
  // The hours of this browser stand still, so that the test need not hurry.
  await page.clock.setFixedTime(new Date());
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
  await page.getByRole('alertdialog', { name: '您刚说过匿名的话' }).getByRole('button', { name: '仍然现在做' }).click();
  await expect(page.getByText('我也觉得该修。')).toBeVisible();
});

test('acts by name and anonymous messages are kept apart on the device, and whoever insists may go on', async ({
  windowOfNewcomer,
  baseURL,
}) => {
  const home = new URL(baseURL ?? '').origin;
  const page = await windowOfNewcomer();
  const elsewhere = await threadNamed(page.context(), '路灯');
  await firstVisit(page);
  await openComposer(page);
  await chooseAnonymous(page);
  await sendAnonymously(page, '河堤的护栏松了', '孩子们常在那里玩。');
  // The hours of this browser stand still from here on, so that the test need not hurry.
  await page.clock.setFixedTime(new Date());
  await page.goto(elsewhere);
  await page.getByRole('button', { name: '写回复' }).click();
  await page.getByRole('radio', { name: '实名公开' }).check({ force: true });
  const words = page.getByRole('textbox', { name: '回复内容' });
  await words.fill('我们村也是。');
  const trace = traceOf(page, home);
  await page.getByRole('button', { name: '发表回复' }).click();
  const asked = page.getByRole('alertdialog', { name: '您刚说过匿名的话' });
  await expect(asked.getByText(/最好等到 \d\d:\d\d 以后再做/)).toBeVisible();
  await asked.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('先没有做')).toBeVisible();
  await expect(words).toHaveValue('我们村也是。');
  expect(writes(trace), 'it was not sent, and nobody was told').toEqual([]);

  await page.getByRole('button', { name: '发表回复' }).click();
  await asked.getByRole('button', { name: '仍然现在做' }).click();
  await expect(page.locator('article').getByText('我们村也是。')).toBeVisible();
  expect(writes(trace)).toHaveLength(1);

  await openComposer(page);
  await page.getByRole('radio', { name: /^匿名/ }).check({ force: true });
  await expect(page.getByText(/\d\d:\d\d 以前匿名说话，容易被猜到是谁/)).toBeVisible();
  await page.getByRole('checkbox', { name: /替我等等再送出/ }).check();
  await page.getByRole('textbox', { name: '标题' }).fill('桥头的灯不亮');
  await page.getByRole('textbox', { name: '正文' }).fill('天黑看不清台阶。');
  await page.getByRole('button', { name: '发布' }).click();
  const screen = page.getByRole('dialog', { name: '请先保存回执' });
  await expect(screen.getByText(/先留在本机，.+ 左右自动送出/)).toBeVisible();
  await screen.getByRole('button', { name: '现在就送出' }).click();
  await expect(screen.getByText(/已收到，\d\d:\d\d 前公布/)).toBeVisible();
  await confirmReceipt(page);

  // What is not hurried goes by itself once its time has come, in order, though the page was loaded anew meanwhile.
  await page.goto(elsewhere);
  for (const said of ['去年答应过。', '当时还登记了。']) {
    await page.getByRole('button', { name: '写回复' }).click();
    await page.getByRole('radio', { name: '匿名' }).check({ force: true });
    if (said === '去年答应过。') await page.getByRole('checkbox', { name: /替我等等再送出/ }).check();
    await words.fill(said);
    await page.getByRole('button', { name: '发表回复' }).click();
    if (said === '去年答应过。') await confirmReceipt(page);
    await expect(page.locator('.pending-post', { hasText: said }).getByText(/先留在本机/)).toBeVisible();
  }
  await page.clock.setFixedTime(Date.now() + LONG);
  await page.reload();
  await expect(page.getByText('去年答应过。')).toBeVisible();
  await expect(page.getByText('当时还登记了。')).toBeVisible();
  // Published: what was refused, or still waits, would stand there.
  await expect(page.locator('.pending-post')).toHaveCount(0);
});

test('everybody fetches the page of receipts, so that opening it fetches no file', async ({
  windowOfNewcomer,
  baseURL,
}) => {
  const page = await windowOfNewcomer();
  const trace = traceOf(page, new URL(baseURL ?? '').origin);
  const needed = ['pages/receipt/ReceiptPage.tsx', 'i18n/zh-CN/receipt.json', 'i18n/zh-CN/mine.json'];
  // The worker comes when a browser asks for its tokens, which is at a moment of chance.
  const expected = [...needed.map((source) => `**${builtFile(`src/${source}`)}`), /\/blinding\.worker/];
  const fetched = expected.map((file) => page.waitForResponse(file));
  await page.goto('/');
  await Promise.all(fetched);
  trace.begin();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('link', { name: '输入回执' }).click();
  await expect(page.getByRole('textbox', { name: '回执' })).toBeVisible();
  // It comes again with the lot of another week.
  const files = [...trace.requests].filter((request) => /\/assets\/(?!blinding\.worker)/.test(request));
  expect(files).toEqual([]);
});
