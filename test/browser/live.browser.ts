import { threadNamed } from './support/ask.js';
import { expect, test } from './support/people.js';

test.describe('two people side by side', () => {
  test('a reply reaches the other window behind a pill, without moving what is read', async ({ windowOf }) => {
    const [staff, head] = await Promise.all([windowOf('staff'), windowOf('head')]);
    const address = await threadNamed(staff, '古歌');
    await Promise.all([staff.goto(address), head.goto(address)]);
    await expect(head.locator('.post').first()).toBeVisible();
    const before = await head.locator('.post').first().boundingBox();

    const refetched = head.waitForResponse(
      (response) => response.request().postData()?.includes('query Posts') === true,
    );
    const words = `录音的钱我们村先垫，${Date.now()}`;
    await staff.getByRole('button', { name: '写回复' }).click();
    await staff.getByRole('textbox', { name: '回复内容' }).fill(words);
    await staff.getByRole('button', { name: '发表回复' }).click();
    await expect(staff.getByText(words)).toBeVisible();

    const pill = head.getByRole('button', { name: /条新回复/ });
    await expect(pill).toBeVisible();
    await refetched;
    await expect(head.getByText(words)).toHaveCount(0);
    expect(await head.locator('.post').first().boundingBox()).toEqual(before);
    await pill.click();
    await expect(head.getByText(words)).toBeInViewport();
    await expect(pill).toHaveCount(0);

    // Said while the other window has no line: it comes with the line, and nothing stands twice.
    await head.context().setOffline(true);
    await expect(head.getByText('网络已断开')).toBeVisible();
    const missed = `村里两家都等着，${Date.now()}`;
    await staff.getByRole('button', { name: '写回复' }).click();
    await staff.getByRole('textbox', { name: '回复内容' }).fill(missed);
    await staff.getByRole('button', { name: '发表回复' }).click();
    await expect(staff.getByText(missed)).toBeVisible();
    await head.context().setOffline(false);
    await expect(head.getByText('网络已断开')).toHaveCount(0);
    await pill.click();
    for (const window of [staff, head])
      for (const said of [words, missed]) await expect(window.getByText(said)).toHaveCount(1);
  });

  test('an official reply is pinned in the other window', async ({ windowOf }) => {
    const [staff, leader] = await Promise.all([windowOf('staff'), windowOf('leader')]);
    const address = await threadNamed(staff, '慢病药');
    await Promise.all([staff.goto(address), leader.goto(address)]);
    await expect(staff.getByRole('heading', { level: 1 })).toBeVisible();

    const words = `同意，下月起可开两个月的量，${Date.now()}`;
    await leader.getByRole('button', { name: '官方答复', exact: true }).click();
    await leader.getByRole('textbox', { name: '答复内容' }).fill(words);
    await leader.getByRole('button', { name: /办理结果/ }).click();
    await leader.getByRole('option', { name: '列入计划' }).click();
    await leader.getByRole('button', { name: '发布官方答复' }).click();
    await expect(leader.locator('.officials')).toContainText(words);

    await expect(staff.locator('.officials')).toContainText(words);
    await expect(staff.locator('.thread-head .chip')).toContainText('已答复');
  });

  test('a new thread waits above the list until it is asked for', async ({ windowOf }) => {
    const [reader, author] = await Promise.all([windowOf('head'), windowOf('staff')]);
    await reader.goto('/');
    await expect(reader.locator('.thread-row').first()).toBeVisible();

    const title = `桥头的路灯又灭了 ${Date.now()}`;
    await author.goto('/write');
    await author.getByRole('radio', { name: /实名公开/ }).check({ force: true });
    await author.getByRole('button', { name: /版块/ }).first().click();
    await author.getByRole('option', { name: /急难愁盼/ }).click();
    await author.getByRole('textbox', { name: '标题' }).fill(title);
    await author.getByRole('textbox', { name: '正文' }).fill('晚上看不见路，老人不敢出门。');
    await author.getByRole('button', { name: '发布', exact: true }).click();
    await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible();

    const banner = reader.getByRole('button', { name: /个新帖/ });
    await expect(banner).toBeVisible();
    await expect(reader.getByText(title)).toHaveCount(0);
    await banner.click();
    await expect(reader.getByRole('link', { name: title })).toBeVisible();
  });
});
