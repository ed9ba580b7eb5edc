import { Inject, Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import PgBoss from 'pg-boss';
import type { StaffId } from '#contracts';
import { Bulletins, Threads } from '#forum';
import { Sessions } from '#identity';
import { Clock, CONFIG, Database, dayOf, SITE_TIME_ZONE } from '#platform';
import type { Config } from '#platform';
import { BULLETIN_MAILED, CODE_MAILED, DUE, MAILED, RECIPIENT, UNMAILED } from './mail.queries.js';
import { bulletinLetter, codeLetter, newsLetter, type Letter, type UnmailedNotice } from './wording.js';

const QUEUE = 'mail';
/** Several things that happen together make one mail. */
const PATIENCE_MS = 60_000;
/** In the organisation's time zone: before it nobody is told what happened yesterday. */
const DIGEST_HOUR = 8;
const MOST_IN_ONE = 30;
const WEEK_MS = 7 * 86_400_000;
/** A mail server that is away is tried for about a day. */
const RETRIES = { retryLimit: 14, retryDelay: 5, retryBackoff: true, expireInMinutes: 10 } as const;

interface Job {
  readonly staffId: StaffId;
  readonly what: 'code' | 'news' | 'bulletin';
}

interface Recipient {
  readonly language: 'zh' | 'en';
  readonly address: string | null;
  readonly pendingAddress: string | null;
  readonly code: string | null;
  readonly codeMailed: boolean;
}

/**
 * Finds who is to be written to, and writes. What is due follows from the tables, so a lost queue loses nothing; the
 * queue retries, and takes care that of several workers one writes.
 */
@Injectable()
export class MailRound {
  private readonly logger = new Logger('mail');
  private readonly transport: Transporter | null;
  private boss: PgBoss | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly threads: Threads,
    private readonly bulletins: Bulletins,
  ) {
    this.transport = config.smtpUrl === undefined ? null : createTransport(config.smtpUrl);
  }

  /** One look at what is due; the first opens the queue. Without a mail server nothing is ever sent. */
  async look(): Promise<void> {
    if (this.transport === null) return;
    const queue = await this.open();
    for (const { id, ...job } of await this.due()) await queue.send(QUEUE, job, { id, singletonKey: job.staffId });
  }

  async stop(): Promise<void> {
    await this.boss?.stop({ graceful: true, wait: true });
    this.transport?.close();
  }

  private async open(): Promise<PgBoss> {
    if (this.boss !== null) return this.boss;
    const boss = new PgBoss({ connectionString: this.config.databaseUrl, max: 2, schedule: false, ...RETRIES });
    boss.on('error', (error) => this.logger.warn(error.message));
    await boss.start();
    // To one person one mail is being written at a time, however many workers there are.
    await boss.createQueue(QUEUE, { name: QUEUE, policy: 'singleton' });
    await boss.work<Job>(QUEUE, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job !== undefined) await this.deliver(job.data);
    });
    this.boss = boss;
    return boss;
  }

  private due(): Promise<(Job & { readonly id: string })[]> {
    const now = this.clock.now();
    const { hour, monday } = localTime(now);
    const notBefore = new Date(now.getTime() - PATIENCE_MS);
    return this.database.rows<Job & { readonly id: string }>(DUE, [
      hour >= DIGEST_HOUR,
      this.clock.today(),
      monday,
      notBefore,
    ]);
  }

  private async deliver({ staffId, what }: Job): Promise<void> {
    const [recipient] = await this.database.rows<Recipient>(RECIPIENT, [staffId]);
    if (recipient === undefined) return;
    if (what === 'code') await this.sendCode(staffId, recipient);
    else if (what === 'news') await this.sendNews(staffId, recipient);
    else await this.sendBulletin(staffId, recipient);
  }

  private async sendCode(staffId: StaffId, { pendingAddress, code, codeMailed, language }: Recipient): Promise<void> {
    if (pendingAddress === null || code === null || codeMailed) return;
    await this.send(pendingAddress, codeLetter(code, this.config.siteName, language));
    await this.database.rows(CODE_MAILED, [staffId, code]);
  }

  /** What they may not read any more, or chose not to hear of, is not written about. */
  private async sendNews(staffId: StaffId, { address, language }: Recipient): Promise<void> {
    if (address === null) return;
    const rows = await this.database.rows<UnmailedNotice>(UNMAILED, [staffId, MOST_IN_ONE]);
    const viewer = await this.sessions.viewerOf(staffId);
    const threads = await this.threads.manyFor(
      viewer,
      rows.map(({ threadId }) => threadId),
    );
    const items = rows.flatMap((row, at) => {
      const thread = threads[at];
      return thread ? [{ row, thread }] : [];
    });
    const { siteName, publicOrigin } = this.config;
    if (items.length > 0) await this.send(address, newsLetter(items, { siteName, publicOrigin, language }));
    await this.database.rows(MAILED, [
      staffId,
      rows.map(({ threadId }) => threadId),
      rows.map(({ kind }) => kind),
      rows.map(({ version }) => version),
      this.clock.today(),
    ]);
  }

  /** Of the week that is over. One in which nobody said anything is not written about. */
  private async sendBulletin(staffId: StaffId, { address, language }: Recipient): Promise<void> {
    if (address === null) return;
    const viewer = await this.sessions.viewerOf(staffId);
    const weekAgo = new Date(this.clock.now().getTime() - WEEK_MS);
    const week = await this.bulletins.ofWeek(viewer, dayOf(weekAgo));
    const { edges } = await this.bulletins.posts(viewer, week.from, { first: MOST_IN_ONE });
    const { siteName, publicOrigin } = this.config;
    const sender = { siteName, publicOrigin, language };
    if (week.answers + week.questions + week.letters > 0)
      await this.send(
        address,
        bulletinLetter(
          week,
          edges.map(({ node }) => node),
          sender,
        ),
      );
    await this.database.rows(BULLETIN_MAILED, [staffId, this.clock.today()]);
  }

  private async send(to: string, letter: Letter): Promise<void> {
    await this.transport?.sendMail({
      from: { name: this.config.siteName, address: this.config.mailFrom },
      to,
      ...letter,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: SITE_TIME_ZONE,
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

function localTime(at: Date): { hour: number; monday: boolean } {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { hour: Number(parts['hour']), monday: parts['weekday'] === 'Mon' };
}
