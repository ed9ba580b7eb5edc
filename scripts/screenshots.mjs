/**
 * `node scripts/screenshots.mjs`: takes the pictures of README and docs/guide.md in a real browser, by doing what the
 * guide tells: staff and leader side by side, an anonymous post, its official answer, a follow-up, a tag for action.
 * Runs a demonstration of its own with a fresh story; nothing of yours is touched. With ORIGIN=http://… it uses the one
 * that runs there, and leaves what it wrote.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from './chromium.mjs';
import { prepare, root } from './prepare.mjs';

const PICTURES = join(root, 'docs/images');
/** A window of the demonstration is 15 s; a busy machine may need longer. */
const A_WINDOW = 90_000;
const PASSWORD = 'xinqiao-2026';
const TITLE = '镇里的夜校能不能改到农闲再开';
const BODY = `地里正忙，夜校排在晚上七点，点名不到要通报。

白天下地，晚上赶十几里路，**坐下就睡着了**，学不进去。能不能改到农闲，或者送课到村里？`;
const ANSWER = `来信收到，意见很对。经与组织部商量：

1. 农忙期间夜校停课，改到冬闲；
2. 山区村改为送课到村，每月一次；
3. 已经发出的缺课通报全部撤回。`;
const FOLLOW_UP = '谢谢。我们村在最里头，送课能不能放在赶场天？人最齐。';

const words = {};
for (const file of readdirSync(join(root, 'apps/web/src/i18n/zh-CN')).filter((name) => name.endsWith('.json')))
  Object.assign(words, JSON.parse(readFileSync(join(root, 'apps/web/src/i18n/zh-CN', file), 'utf8')));
/** What stands on the screen, from the web app's own catalogue: a reworded button is still found. */
function t(key) {
  if (!(key in words)) throw new Error(`the web app has no wording for ${key}`);
  return words[key];
}

/** The beginning of a wording, up to its first placeholder. */
const beginningOf = (key) => t(key).split('{')[0];

async function main() {
  await prepare({ web: true });
  const executablePath = await ensureChromium();
  if (executablePath === undefined) process.exit(1);
  mkdirSync(PICTURES, { recursive: true });
  const demonstration = process.env.ORIGIN
    ? { origin: process.env.ORIGIN, stop: () => undefined }
    : await Demonstration.start();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    await story(browser, demonstration.origin);
  } finally {
    await browser.close();
    await demonstration.stop();
  }
}

async function story(browser, origin) {
  const staff = await Person.open(browser, origin);
  await staff.shoot('sign-in');
  await staff.signIn('luoguixiang');
  await staff.page.getByRole('heading', { name: t('list.title') }).waitFor();
  await staff.page.locator('a[href^="/t/"]').first().waitFor();
  await staff.shoot('list');
  await staff.go('/b/jinan');
  await staff.rowOf('路被拉煤车压烂').click();
  await staff.page.locator('.official').first().waitFor();
  await staff.shoot('thread', { height: 1000 });

  const threadId = await speakAnonymously(staff);
  const leader = await Person.open(browser, origin);
  await leader.signIn('chenguoliang');
  await staff.rowOf(TITLE).click();
  await staff.page.getByRole('heading', { name: TITLE }).waitFor();
  await answerOfficially(leader, threadId);
  // The author is looking at the thread: the answer comes by itself.
  await staff.seeNew('来信收到');
  await staff.page.locator('.officials .official').waitFor();
  await staff.top();
  await staff.shoot('answered');

  await followUp(staff, threadId);
  await leader.seeNew(FOLLOW_UP);
  await leader.page.getByRole('heading', { name: /^2 / }).waitFor();
  await leader.shoot('followed-up');
  const moderator = await Person.open(browser, origin);
  await moderator.signIn('qinyu');
  await tagForAction(moderator, threadId);
  // Without reloading: the author's window hears of it by itself.
  await staff.page.getByText(t('thread.progress')).first().waitFor();
  await staff.top();
  await staff.shoot('tagged');
}

/** @returns the id of the thread, once it is published */
async function speakAnonymously(staff) {
  const { page } = staff;
  await staff.go('/write?board=yanlu');
  await page.getByText(t('speak.voice.ANONYMOUS.means')).waitFor();
  await staff.shoot('voices');
  await page.getByText(t('speak.voice.ANONYMOUS.means')).click();
  await page.getByRole('heading', { name: t('anonymous.three.title') }).waitFor();
  await staff.shoot('three-sentences');
  await page.getByRole('button', { name: t('anonymous.three.ok') }).click();
  await page.getByLabel(t('write.titleField')).fill(TITLE);
  await page.getByLabel(t('write.body'), { exact: true }).fill(BODY);
  await page.getByRole('button', { name: t('write.send'), exact: true }).scrollIntoViewIfNeeded();
  await staff.shoot('write');
  await page.getByRole('button', { name: t('write.send'), exact: true }).click();
  await page.getByRole('heading', { name: t('anonymous.receipt.title') }).waitFor();
  await staff.shoot('receipt');
  await page.getByText(t('anonymous.receipt.confirm')).click();
  await page.getByRole('button', { name: t('anonymous.receipt.done') }).click();
  await page.locator('.posting-accepted, .posting-published').first().waitFor({ timeout: A_WINDOW });
  await staff.shoot('pending');
  await staff.go('/?order=NEWEST');
  // It comes with the end of the window: as a banner, so that no row moves under a reader's finger.
  const banner = page.getByRole('button', { name: new RegExp(t('list.newThreads').split('}').pop()) });
  await staff.rowOf(TITLE).or(banner).first().waitFor({ timeout: A_WINDOW });
  if (await banner.isVisible()) await banner.click();
  await staff.rowOf(TITLE).waitFor();
  return /\/t\/([0-9a-f-]{36})/.exec(await staff.rowOf(TITLE).getAttribute('href'))[1];
}

async function answerOfficially(leader, threadId) {
  const { page } = leader;
  await leader.go(`/t/${threadId}`);
  await page
    .getByRole('button', { name: t('post.answerOfficially') })
    .first()
    .click();
  await page.getByLabel(t('speak.officialBody'), { exact: true }).fill(ANSWER);
  await leader.shoot('answer');
  await page.getByRole('button', { name: t('speak.sendOfficial') }).click();
  await page.getByText('来信收到').first().waitFor();
}

async function followUp(staff, threadId) {
  const { page } = staff;
  await staff.go('/mine');
  await page.getByText(TITLE).first().waitFor();
  await staff.shoot('mine');
  await page
    .getByRole('button', { name: t('mine.showReceipt') })
    .first()
    .click();
  const receipt = await page.locator('[data-receipt]').getAttribute('data-receipt');
  await page.keyboard.press('Escape');
  await staff.go('/receipt');
  await page.getByLabel(t('receipt.label'), { exact: true }).fill(receipt);
  await page.getByRole('button', { name: t('receipt.submit') }).click();
  await page.getByLabel(t('receipt.followUp')).fill(FOLLOW_UP);
  await staff.shoot('follow-up');
  await page.getByRole('button', { name: t('receipt.send') }).click();
  await page.getByText(beginningOf('receipt.sent')).first().waitFor();
  await staff.go(`/t/${threadId}`);
  await staff.seeNew(FOLLOW_UP);
}

async function tagForAction(moderator, threadId) {
  const { page } = moderator;
  await moderator.go(`/t/${threadId}`);
  await page.getByRole('button', { name: t('threadSide.moderation') }).click();
  await page.getByRole('menuitem', { name: t('threadSide.tagForAction') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('教育培训').click();
  await dialog.getByRole('button', { name: new RegExp(t('threadWork.tag.unit')) }).click();
  await page
    .getByRole('option', { name: /组织部/ })
    .first()
    .click();
  await dialog.getByLabel(t('threadWork.tag.note')).fill('夜校时间与农时冲突，请组织部按答复落实送课到村。');
  await moderator.shoot('tag');
  await dialog.getByRole('button', { name: t('threadWork.tag.confirm') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** One person at one browser window. */
class Person {
  static async open(browser, origin) {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
    });
    const person = new Person();
    person.page = await context.newPage();
    await person.page.goto('/');
    await person.page.getByRole('heading', { name: t('signIn.title') }).waitFor();
    return person;
  }

  async signIn(loginName) {
    await this.page.getByLabel(t('signIn.loginName')).first().fill(loginName);
    await this.page.getByLabel(t('signIn.password'), { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
    await this.page.getByRole('heading', { name: t('list.title') }).waitFor();
  }

  /** The link of a thread in the list. */
  rowOf(words) {
    return this.page.getByRole('link', { name: new RegExp(words) }).first();
  }

  /** Waits for what others wrote: new posts gather behind a pill, so that nothing moves while one reads. */
  async seeNew(words) {
    const text = this.page.getByText(words.slice(0, 10)).first();
    const pill = this.page.getByRole('button', { name: new RegExp(t('post.newReplies').split('}').pop()) });
    await text.or(pill).first().waitFor({ timeout: A_WINDOW });
    if (await pill.isVisible()) await pill.click();
    await text.waitFor();
    await text.scrollIntoViewIfNeeded();
  }

  async go(path) {
    await this.page.goto(path);
  }

  async top() {
    await this.page.evaluate(() => scrollTo(0, 0));
  }

  async shoot(name, { height = 860 } = {}) {
    await this.page.setViewportSize({ width: 1280, height });
    await this.page.evaluate(() => document.fonts.ready);
    // What is still loading says nothing.
    await this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
    console.log(`  docs/images/${name}.png`);
  }
}

/** `npm start` in a folder and on ports of its own. */
class Demonstration {
  static async start() {
    const demonstration = new Demonstration();
    demonstration.folder = mkdtempSync(join(tmpdir(), 'xinqiao-pictures-'));
    const env = { DATA_DIR: join(demonstration.folder, 'data'), PORT: '0', ANONYMOUS_PORT: '0', POSTGRES_PORT: '0' };
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'start'], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    demonstration.child = child;
    let said = '';
    demonstration.origin = await new Promise((ready, fail) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          said += chunk;
          const address = /Xinqiao\s+(http:\S+)/.exec(said);
          if (address && said.includes('Ctrl-C stops')) ready(address[1]);
        });
      child.once('exit', (code) => fail(new Error(`the demonstration ended with ${code}:\n${said}`)));
    });
    return demonstration;
  }

  async stop() {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGINT');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

await main();
