import { randomBytes } from 'node:crypto';
import { chooseAnonymous, openComposer } from './support/anonymous.js';
import { expect, test } from './support/people.js';
import { openThread } from './support/threads.js';

const mark = randomBytes(3).toString('hex');
const BLOCKED = `禁词${mark}`;
const HELD = `待审词${mark}`;

test('a watched word is refused, or held until a moderator releases it; and an anonymous text is warned on the device', async ({
  windowOf,
  windowOfNewcomer,
}) => {
  const [administrator, author, moderator, reader] = await Promise.all([
    windowOf('administrator'),
    windowOf('staff'),
    windowOf('moderator'),
    windowOfNewcomer(),
  ]);
  await administrator.goto('/admin/boards');
  const words = administrator.getByRole('region', { name: '敏感词' });
  const add = async (word: string, action: string): Promise<void> => {
    await words.getByRole('textbox', { name: '词语' }).fill(word);
    await words.getByRole('button', { name: /处理方式/ }).click();
    await administrator.getByRole('option', { name: action }).click();
    await words.getByRole('button', { name: '添加' }).click();
    await expect(words.getByRole('button', { name: `删除“${word}”` })).toBeVisible();
  };
  await add(BLOCKED, '不许发布');
  await add(HELD, '先审后发');

  const { address, title } = await openThread(author, { about: '便民服务', body: '说说便民服务大厅。' });
  await author.goto(address);
  await author.getByRole('button', { name: '写回复' }).click();
  const text = author.getByRole('textbox', { name: '回复内容' });
  await text.fill(`门口有人发 ${BLOCKED.split('').join(' ')} 的传单`);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.getByText(`不许发布的词语，请修改后再发：${BLOCKED}`)).toBeVisible();
  const said = `听说 ${HELD} 又来了`;
  await text.fill(said);
  await author.getByRole('button', { name: '发表回复' }).click();
  await expect(author.locator('.post[data-seq="2"]')).toContainText('待版主审核，放行后大家才能看到');

  await reader.goto(address);
  await expect(reader.locator('.post[data-seq="2"]')).toContainText('待版主审核，放行后大家才能看到');
  await expect(reader.getByText(said)).toHaveCount(0);
  await moderator.goto('/review');
  const review = moderator.getByRole('article').filter({ hasText: title });
  await expect(review).toContainText('发布前待审');
  await expect(review.getByText(HELD, { exact: true })).toBeVisible();
  await review.getByRole('button', { name: '认领' }).click();
  await review.getByRole('button', { name: '放行' }).click();
  const decision = moderator.getByRole('dialog');
  await decision.getByRole('textbox', { name: '理由' }).fill('反映情况，可以发。');
  await decision.getByRole('button', { name: '放行' }).click();
  await expect(review).toHaveCount(0);
  await expect(reader.getByText(said)).toBeVisible();

  // By then the list has come, with the digest that everybody fetches.
  await openComposer(reader);
  await chooseAnonymous(reader);
  await reader.getByRole('textbox', { name: '正文' }).fill(`这里有 ${BLOCKED}`);
  await expect(reader.getByText(`有本单位不许发布的词语，这样发出去不会公布：${BLOCKED}。`)).toBeVisible();

  for (const word of [BLOCKED, HELD]) {
    await words.getByRole('button', { name: `删除“${word}”` }).click();
    await expect(words.getByRole('button', { name: `删除“${word}”` })).toHaveCount(0);
  }
});
