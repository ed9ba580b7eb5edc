import { randomUUID } from 'node:crypto';
import { chooseAnonymous, sendAnonymously, writeAnonymously } from './support/anonymous.js';
import { ask, threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';

/** What the other side does stands in its own tests; here it is only done. */
const ASK = 'mutation Ask($input: AskAuthorInput!) { askAuthor(input: $input) { seq } }';
const ANSWER = 'mutation Answer($input: OfficialReplyInput!) { replyOfficially(input: $input) { seq } }';
const REPLY = 'mutation Reply($input: ReplyInput!) { reply(input: $input) { seq } }';

test('an author is asked, answers, rates, has it reopened and takes it back, and nobody knows who it is', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const title = `自来水一到下午就停 ${randomUUID().slice(0, 4)}`;
  const page = await windowOfNewcomer();
  await writeAnonymously(page, title);
  await page.goto('/mine');
  await expect(page.getByText('已公布')).toBeVisible();
  const leader = await windowOf('leader');
  const threadId = (await threadNamed(leader, title)).slice('/t/'.length);
  const question = { clientId: randomUUID(), threadId, body: '是哪几天？' };
  await ask(leader.request, ASK, { input: question });

  // Seen without a question that only an author would ask: in what everybody downloads.
  await page.reload();
  await expect(page.getByText('有人向您追问')).toBeVisible();
  await page.getByRole('link', { name: '评价·追问·撤回' }).click();
  await page.getByRole('textbox', { name: '回答追问' }).fill('周一到周三，下午四点以后。');
  await page.getByRole('button', { name: '匿名发送' }).click();
  await expect(page.getByRole('textbox', { name: '继续说' })).toBeVisible();

  await ask(leader.request, ANSWER, { input: { clientId: randomUUID(), threadId, body: '水泵已换新。' } });
  await page.getByRole('button', { name: '刷新' }).click();
  await page.getByRole('button', { name: '评价办理结果' }).click();
  const rating = page.getByRole('dialog', { name: '评价办理结果' });
  await rating.getByRole('radio', { name: '未解决' }).check({ force: true });
  await rating.getByRole('radio', { name: '不满意' }).check({ force: true });
  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(rating.getByText('请写明不满意的原因，便于改进。')).toBeVisible();
  await rating.getByRole('textbox', { name: '请说明不满意的原因' }).fill('昨天下午又停了。');
  await rating.getByRole('button', { name: '提交评价' }).click();
  await expect(page.getByText('评价：问题未解决，不满意')).toBeVisible();
  await expect(page.getByText('您的评价：')).toBeVisible();

  await page.getByRole('button', { name: '要求重办' }).click();
  const reopening = page.getByRole('dialog', { name: '要求重办' });
  await reopening.getByRole('textbox', { name: '为什么要重办' }).fill('换了水泵还是停，请再看看管道。');
  await reopening.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('要求重办：')).toBeVisible();
  await expect(page.getByText('要求重办：')).toHaveCount(0);

  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('dialog', { name: '撤回' }).getByRole('button', { name: '确定撤回' }).click();
  await expect(page.getByText('您已撤回。正文已删除，官方答复仍然保留。')).toBeVisible();
  await expect(page.getByRole('button', { name: '匿名发送' })).toHaveCount(0);
});

test('that a letter was answered is found by its tag, and is news until it is read', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const title = `想单独说说值班的事 ${randomUUID().slice(0, 4)}`;
  const page = await windowOfNewcomer();
  const leader = await windowOf('leader');
  const { viewer } = await ask<{ viewer: { id: string } }>(leader.request, '{ viewer { id } }');
  await page.goto(`/write?to=${viewer.id}`);
  await chooseAnonymous(page);
  await sendAnonymously(page, title, '值班表总是临时改。', '寄出');
  await page.goto('/mine');
  await expect(page.getByText('已公布')).toBeVisible();

  const letters = '{ letters(box: RECEIVED, first: 20) { edges { node { id title } } } }';
  const { letters: found } = await ask<{ letters: { edges: { node: { id: string; title: string } }[] } }>(
    leader.request,
    letters,
  );
  const threadId = found.edges.find(({ node }) => node.title === title)?.node.id;
  await ask(leader.request, REPLY, {
    input: { clientId: randomUUID(), threadId, body: '下周起提前三天公布。', voice: 'NAMED' },
  });
  await page.reload();
  await expect(page.getByText('1 条新答复')).toBeVisible();
  await page.getByRole('link', { name: '打开' }).click();
  await expect(page.getByText('下周起提前三天公布。')).toBeVisible();
  await page.getByRole('link', { name: '我的' }).click();
  await expect(page.getByText(title)).toBeVisible();
  await expect(page.getByText('1 条新答复')).toHaveCount(0);
});
