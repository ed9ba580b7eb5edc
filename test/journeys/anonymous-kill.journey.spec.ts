import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dayOf } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { aPhoto, aSpoolDirectory, aThread, TestIssuer, withImages } from '#redemption/testing';
import { buildSubmission, epochBefore, epochOf, Refused, type Submission } from '#tokens';
import { buildServer } from '../support/installation.js';
import { AnonymousProcess, settingsFor } from './kills/anonymous-process.js';
import { Chance } from './kills/chance.js';
import { KillableInstallation, type Victim } from './kills/installation.js';
import { until } from './live/until.js';

/** `npm run kills -- 100` sets both. */
const KILLS = Number(process.env['KILLS'] ?? 8);
const SEED = Number(process.env['KILLS_SEED'] ?? 418_106);
const POSTS_A_KILL = 3;
/** Of the spool and the write-ahead log between two kills: a tick, an answer or a window is some of them. */
const MOST_WRITES = 40;
const victims: readonly [Victim, ...Victim[]] = ['anonymous', 'worker', 'postgres', 'anonymous'];

async function aSubmission(issuer: TestIssuer, board: string, ...photos: readonly Buffer[]): Promise<Submission> {
  const { signed: images, imageData } = withImages(photos);
  const { input } = buildSubmission(await issuer.token(), { openThread: aThread({ board, images }) });
  return { ...input, imageData };
}

describe('what was accepted', () => {
  let installation: KillableInstallation;

  beforeAll(async () => {
    buildServer();
    installation = await KillableInstallation.start();
  }, 180_000);
  afterAll(() => installation.stop());

  it(
    `is published once, with its images, whatever is killed (${KILLS} times, seed ${SEED})`,
    async () => {
      const chance = new Chance(SEED);
      const photo = await aPhoto({ width: 640, height: 480, canary: 'GPS' });
      const accepted: Submission[] = [];
      const sending: Promise<void>[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        for (let post = 0; post < POSTS_A_KILL; post++) {
          const input = await aSubmission(installation.issuer, installation.board, ...(post === 0 ? [photo] : []));
          sending.push(installation.anonymous.sendUntilAccepted(input).then(() => void accepted.push(input)));
        }
        // In the middle of whatever is written: nothing below depends on which moment it is.
        await installation.writes(chance.below(MOST_WRITES));
        const victim = chance.pick(victims);
        if (process.env['KILLS'] !== undefined) process.stderr.write(`kill ${kill + 1}: ${victim}\n`);
        await installation.killAndBringBack(victim);
      }
      await Promise.all(sending);
      await until(async () => (await settled()).length >= accepted.length);
      const keys = accepted.map(({ authorKey }) => authorKey);
      expect(await settled()).toEqual(keys.sort().map((key) => ({ key, state: 'PUBLISHED' })));
      const threads = await installation.rows<{ key: string; posts: number; images: number }>(
        `SELECT a.author_key AS key, count(DISTINCT p.seq)::int AS posts, count(i.id)::int AS images
           FROM forum.thread_author a JOIN forum.post p USING (thread_id)
           LEFT JOIN forum.image i ON i.thread_id = p.thread_id AND i.seq = p.seq AND length(i.bytes) > 1000
          GROUP BY a.id ORDER BY 1`,
      );
      const pictured = new Map(accepted.map(({ authorKey, imageData = [] }) => [authorKey, imageData.length]));
      expect(threads).toEqual(keys.map((key) => ({ key, posts: 1, images: pictured.get(key) })));
      const left = await installation.rows('SELECT id FROM anonymous.inbox UNION ALL SELECT id FROM anonymous.image');
      expect(left).toEqual([]);
    },
    60_000 + KILLS * 60_000,
  );

  it('came out of each window in one transaction', async () => {
    const windows = await installation.rows<{ slots: number; transactions: number }>(
      `SELECT count(DISTINCT p.posted_at)::int AS slots, count(DISTINCT x.xmin::text)::int AS transactions
         FROM forum.post p JOIN forum.post_body x USING (thread_id, seq) GROUP BY p.posted_at`,
    );
    expect(windows.length).toBeGreaterThan(0);
    expect(new Set(windows.map(({ transactions }) => transactions))).toEqual(new Set([1]));
    const [gathered] = await installation.rows<{ slots: number; transactions: number }>(
      `SELECT (SELECT count(DISTINCT slot) FROM anonymous.outcome)::int AS slots,
              (SELECT count(DISTINCT xmin::text) FROM anonymous.spent)::int AS transactions`,
    );
    // Windows that ended while the database was away come out in one transaction together; none in two.
    expect(gathered?.transactions).toBeGreaterThan(0);
    expect(gathered?.transactions).toBeLessThanOrEqual(gathered?.slots ?? 0);
  });

  const settled = () =>
    installation.rows<{ key: string; state: string }>(
      `SELECT author_key AS key, state FROM anonymous.outcome WHERE state <> 'PENDING' ORDER BY 1`,
    );
});

describe('the anonymous process', () => {
  let database: FreshDatabase;
  let issuer: TestIssuer;
  let spool: Awaited<ReturnType<typeof aSpoolDirectory>>;
  let settings: Record<string, string>;

  beforeEach(async () => {
    database = await freshDatabase();
    spool = await aSpoolDirectory();
    settings = { ...settingsFor(database.anonymousUrl, spool.path), WINDOW_SECONDS: '3600' };
    const source = await database.open();
    issuer = await TestIssuer.publish(source, { epoch: epochBefore(epochOf(dayOf(new Date()))), holders: 1 });
  });
  afterEach(async () => {
    await AnonymousProcess.endAll();
    await spool.remove();
    await database.drop();
  });

  const refusal = (process: AnonymousProcess, input: Submission) =>
    process.redeemer.submit(input).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : 'not reached'),
    );

  it('stands by while another runs on the same spool, and takes over with all it held when that one is killed', async () => {
    const [first, second] = [await AnonymousProcess.with(settings), await AnonymousProcess.with(settings)];
    first.start();
    await until(() => first.accepting());
    second.start();
    const photo = await aPhoto({ width: 320, height: 240, canary: 'GPS' });
    const input = await aSubmission(issuer, 'any', photo);
    await first.sendUntilAccepted(input);
    await until(async () => (await refusal(second, await aSubmission(issuer, 'any'))) === 'UNAVAILABLE');
    expect(await first.accepting()).toBe(true);
    const answer = await first.redeemer.submit(input);
    await first.kill();
    await until(() => second.accepting());
    // The images are on the disk: the second knows the step without being sent them again.
    expect(await second.redeemer.submit({ ...input, imageData: [] })).toEqual(answer);
  });

  it('accepts nothing while the disk takes no more, and loses nothing that it had accepted', async () => {
    const process = await AnonymousProcess.with(settings);
    process.start();
    const kept = await aSubmission(issuer, 'any', await aPhoto({ width: 320, height: 240, canary: 'GPS' }));
    await process.sendUntilAccepted(kept);
    const answer = await process.redeemer.submit(kept);
    process.limitFiles(64 * 1024);
    const late = await aSubmission(issuer, 'any');
    await until(async () => (await refusal(process, late)) === 'UNAVAILABLE');
    await until(() => process.said.includes('The spool cannot be written'));
    process.limitFiles('unlimited');
    await process.sendUntilAccepted(late);
    const answers = [answer, await process.redeemer.submit(late)];
    await process.kill();
    process.start();
    await until(() => process.accepting());
    expect([await process.redeemer.submit(kept), await process.redeemer.submit(late)]).toEqual(answers);
  });
});
