import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { forumEntities } from '#forum';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '#forum/testing';
import { identityEntities, Sessions } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Clock, Database, loadConfig, ManualClock } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { channelsEntities } from '../channels.entities.js';
import { Choices } from '../choices/choices.js';
import { tellOfThreads } from '../testing.js';
import { MailRound } from './mail-round.js';

/** A real SMTP server that keeps what it is given, and can be told to refuse. */
class PostOffice {
  readonly received: { to: string; text: string }[] = [];
  /** To whom, for ever. */
  readonly envelopes: string[] = [];
  refusing = 0;
  private wake: () => void = () => undefined;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refusing > 0) {
          this.refusing -= 1;
          done(Object.assign(new Error('try later'), { responseCode: 451 }));
          return;
        }
        const [recipient] = session.envelope.rcptTo;
        this.envelopes.push(recipient?.address ?? '');
        this.received.push({ to: recipient?.address ?? '', text: Buffer.concat(chunks).toString('utf8') });
        done();
        this.wake();
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  /** Resolves when something has come for them. */
  async mailFor(address: string): Promise<string> {
    for (;;) {
      const found = this.received.find(({ to }) => to === address);
      if (found !== undefined) return found.text;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

const clock = new ManualClock(new Date('2026-11-23T03:00:00Z')); // Monday, eleven o'clock in China
const office = new PostOffice();
let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let choices: Choices;
let round: MailRound;
let county: TestUnit;
let board: TestBoard;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities, ...channelsEntities]);
  forum = aForum(source, clock);
  tellOfThreads(source, forum.hooks);
  const database = new Database(source);
  choices = new Choices(database, clock);
  const config = loadConfig({
    DATABASE_URL: fresh.url,
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SMTP_URL: await office.open(),
    PUBLIC_ORIGIN: 'https://forum.example',
    MAIL_FROM: 'forum@example.org',
  });
  round = new MailRound(config, database, clock, new Sessions(database, new Clock()), forum.threads, forum.bulletins);
  county = await aUnit(source);
  board = await aBoard(source, { at: county });
});
beforeEach(() => void office.received.splice(0));
afterAll(async () => {
  await round.stop();
  await office.close();
  await fresh.drop();
});

const someone = (): Promise<TestStaff> => aStaffMember(source, { at: county });
const mailTo = async (member: TestStaff): Promise<string> => {
  await round.look();
  return decode(await office.mailFor(`${member.loginName}@example.org`));
};
/** The readable part of a mail, headers included. */
function decode(raw: string): string {
  const words = raw.replace(/=\?UTF-8\?B\?([^?]*)\?=\r?\n? ?/gi, (_, text: string) =>
    Buffer.from(text, 'base64').toString('utf8'),
  );
  const [head = '', ...body] = words.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return `${head}\n${Buffer.from(text, 'base64').toString('utf8')}`;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n${/quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text}`;
}

/** Somebody whose address is confirmed the way people confirm one. */
async function reachable(pace: 'SOON' | 'DAILY' | 'WEEKLY' = 'SOON', bulletin = false): Promise<TestStaff> {
  const member = await someone();
  const viewer = await asViewer(source, member);
  await choices.proposeAddress(viewer, `${member.loginName}@example.org`, 'zh');
  const [, code = ''] = /验证码是：(\d{6})/.exec(await mailTo(member)) ?? [];
  await choices.confirmAddress(viewer, code);
  await choices.set(viewer, { silenced: [], pace, bulletin }, 'zh');
  office.received.splice(0);
  return member;
}

async function aWordTo(member: TestStaff, title: string): Promise<string> {
  const thread = await aThread(source, { by: member, on: board, title }, forum);
  await aReply(forum, await asViewer(source, await someone()), thread.id, '我来答一句。');
  return thread.id;
}

describe('mail', () => {
  it('comes soon after something happened, once, with what it is about and where it stands', async () => {
    const member = await reachable();
    const id = await aWordTo(member, '进村的路被压坏了');
    await round.look();
    clock.advance(60_000);
    const mail = await mailTo(member);
    expect(mail).toContain('《进村的路被压坏了》：1 条新回复');
    expect(mail).toContain(`https://forum.example/t/${id}#2`);
    expect(mail).not.toContain('我来答一句');
    expect(mail).toMatch(/From: .*<forum@example\.org>/);
    const other = await reachable();
    await aWordTo(other, '第二封信的题目');
    clock.advance(60_000);
    expect(await mailTo(other)).toContain('第二封信的题目');
    expect(office.received).toHaveLength(1);
  });

  it('says nothing of what happened before it was wanted', async () => {
    const member = await someone();
    const thread = await aWordTo(member, '还没有填邮箱的时候');
    const viewer = await asViewer(source, member);
    await choices.proposeAddress(viewer, `${member.loginName}@example.org`, 'zh');
    const [, code = ''] = /验证码是：(\d{6})/.exec(await mailTo(member)) ?? [];
    await choices.confirmAddress(viewer, code);
    office.received.splice(0);
    await aWordTo(member, '填了邮箱以后');
    await aReply(forum, await asViewer(source, await someone()), thread, '又来一句。');
    clock.advance(60_000);
    const mail = await mailTo(member);
    expect(mail).toContain('填了邮箱以后');
    expect(mail).toContain('《还没有填邮箱的时候》：1 条新回复');
  });

  it('says of a letter only that there is news of it', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const member = await reachable();
    const letter = await aThread(source, { by: member, to: leader, letter: true, title: '家里的难处' }, forum);
    await aReply(forum, await asViewer(source, leader), letter.id, '我来想办法。');
    clock.advance(60_000);
    const mail = await mailTo(member);
    expect(mail).toContain('一封信有新内容');
    expect(mail).not.toContain('难处');
  });

  it('is tried again when the mail server refuses, and then comes once', async () => {
    const member = await reachable();
    await aWordTo(member, '服务器忙的时候');
    office.refusing = 1;
    clock.advance(60_000);
    expect(await mailTo(member)).toContain('服务器忙的时候');
    expect(office.received).toHaveLength(1);
  }, 120_000);

  it('is not written about what they may not read any more', async () => {
    const [outside, inside] = [await reachable(), await reachable()];
    const lost = await aWordTo(outside, '调走以后的事');
    await aWordTo(inside, '还在本单位的事');
    const elsewhere = await aUnit(source);
    await source.query('UPDATE forum.thread SET author_id = $2, reach_unit_id = $3 WHERE id = $1', [
      lost,
      inside.id,
      elsewhere.id,
    ]);
    clock.advance(60_000);
    expect(await mailTo(inside)).toContain('还在本单位的事');
    // The queue is worked off in order: what comes after it shows that nothing came of it.
    await reachable();
    // One: the code.
    expect(office.envelopes.filter((to) => to.startsWith(outside.loginName))).toHaveLength(1);
  });

  it('once a day waits for the morning and says it all in one', async () => {
    const member = await reachable('DAILY');
    clock.set(new Date('2026-11-23T16:00:00Z')); // midnight
    await aWordTo(member, '修路的事情');
    await aWordTo(member, '食堂的事情');
    const early = await reachable();
    await aWordTo(early, '夜里也马上说');
    clock.advance(60_000);
    expect(await mailTo(early)).toContain('夜里也马上说');
    expect(office.received).toHaveLength(1);
    office.received.splice(0);
    clock.set(new Date('2026-11-24T00:00:00Z')); // eight
    const mail = await mailTo(member);
    expect(mail).toContain('2 项新动态');
    expect(mail).toContain('修路的事情');
    expect(mail).toContain('食堂的事情');
    clock.set(new Date('2026-11-23T03:00:00Z'));
  });

  it('once a week comes on Monday', async () => {
    clock.set(new Date('2026-11-24T03:00:00Z'));
    const member = await reachable('WEEKLY');
    await aWordTo(member, '一周一次就够了');
    const other = await reachable();
    await aWordTo(other, '星期二的事情');
    clock.advance(60_000);
    expect(await mailTo(other)).toContain('星期二的事情');
    office.received.splice(0);
    clock.set(new Date('2026-11-30T01:00:00Z'));
    expect(await mailTo(member)).toContain('一周一次就够了');
    clock.set(new Date('2026-11-23T03:00:00Z'));
  });
});

describe('the bulletin', () => {
  it('comes on the next Monday morning to who wants it: titles, offices and how many letters, no words', async () => {
    clock.set(new Date('2027-01-06T03:00:00Z')); // Wednesday
    const [member, leader] = [
      await reachable('SOON', true),
      await aStaffMember(source, { at: county, roles: ['LEADER'] }),
    ];
    const answering = await asViewer(source, leader);
    const thread = await aThread(source, { on: board, by: await someone(), title: '夜校能不能改到农闲' }, forum);
    const letter = await aThread(source, { by: await someone(), to: leader, letter: true, title: '家里的难处' }, forum);
    await source.transaction((tx) =>
      forum.officialReplies.publish(tx, answering, {
        clientId: randomUUID(),
        threadId: thread.id,
        body: '同意改到冬闲。',
      }),
    );
    await aReply(forum, answering, letter.id, '我来想办法。');
    await aWordTo(await reachable(), '星期三的事情');
    clock.set(new Date('2027-01-10T23:00:00Z')); // Monday, seven o'clock in China
    await round.look();
    expect(office.received).toEqual([]);
    clock.set(new Date('2027-01-11T00:00:00Z'));
    const mail = await mailTo(member);
    expect(mail).toContain('一周回音：公开答复 1');
    expect(mail).toContain('2027-01-04 至 2027-01-10：公开答复 1，追问 0，答复来信 1。');
    expect(mail).toContain(`《夜校能不能改到农闲》——${county.name}`);
    expect(mail).toContain(`https://forum.example/t/${thread.id}#2`);
    expect(mail).toContain('https://forum.example/bulletin?day=2027-01-04');
    expect(mail).not.toMatch(/冬闲|难处|想办法/);
    // The queue is worked off in order: when the next mail is here, this one is noted as sent.
    await reachable();
    await source.query('DELETE FROM pgboss.job');
    await round.look();
    const jobs = await source.query<{ what: string }[]>(
      `SELECT data->>'what' AS what FROM pgboss.job WHERE name = 'mail'`,
    );
    expect(jobs.filter(({ what }) => what === 'bulletin')).toEqual([]);
    clock.set(new Date('2026-11-23T03:00:00Z'));
  });
});

describe('an address', () => {
  it('counts only once its code was typed, and five guesses spend it', async () => {
    const viewer = await asViewer(source, await someone());
    await choices.proposeAddress(viewer, ' me@example.org ', 'en');
    expect(await choices.of(viewer)).toMatchObject({ address: null, pendingAddress: 'me@example.org' });
    const [row] = await source.query<{ code: string }[]>('SELECT code FROM channels.choice WHERE staff_id = $1', [
      viewer.staffId,
    ]);
    const right = row?.code ?? '';
    const wrong = right === '000000' ? '111111' : '000000';
    for (let guess = 0; guess < 5; guess += 1)
      await expect(choices.confirmAddress(viewer, wrong)).rejects.toMatchObject({ code: 'MAIL_CODE_WRONG' });
    await expect(choices.confirmAddress(viewer, right)).rejects.toMatchObject({ code: 'MAIL_CODE_WRONG' });
    expect(await choices.of(viewer)).toMatchObject({ address: null });
  });

  it('is refused when it is none, and after five codes in a day', async () => {
    const viewer = await asViewer(source, await someone());
    for (const given of ['', 'me', 'me@', '@example.org', 'a b@example.org', 'me@example.org\r\nBcc: all@example.org'])
      await expect(choices.proposeAddress(viewer, given, 'zh')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (let asked = 0; asked < 5; asked += 1) await choices.proposeAddress(viewer, 'me@example.org', 'zh');
    const asking = () => choices.proposeAddress(viewer, 'me@example.org', 'zh');
    await expect(asking()).rejects.toMatchObject({ code: 'MAIL_CODES_SPENT' });
    clock.advance(86_400_000);
    await expect(asking()).resolves.toMatchObject({ pendingAddress: 'me@example.org' });
    await expect(choices.forgetAddress(viewer)).resolves.toMatchObject({ pendingAddress: null, address: null });
    clock.set(new Date('2026-11-23T03:00:00Z'));
  });
});
