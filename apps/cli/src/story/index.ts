import { rm } from 'node:fs/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule } from '#casework';
import { ChannelsModule } from '#channels';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { IssuanceModule, KeyRotationModule } from '#issuance';
import { type Config, ManualClock, PlatformModule } from '#platform';
import { InProcessRedeemer } from '#redemption';
import type { StoryContext } from '../story-context.js';
import { applaud } from './applause.js';
import { foundCounty } from './county.js';
import { Performance } from './performance.js';
import { threads } from './threads/index.js';
import { timelineOf } from './timeline.js';
import { UnknownVoices } from './unknown-voices.js';

export { storyLogins } from './logins.js';

const DAY_MS = 86_400_000;
const SMALL_SPOOL = { spoolKib: 64, spoolImages: 4 };

/**
 * Tells the story of one county into an empty installation: through the real services, with a clock that begins six weeks
 * ago. Before the processes start, because the anonymous side has one seat.
 */
export async function seedStory(context: StoryContext): Promise<void> {
  const { config, anonymous } = context;
  const now = new Date();
  const timeline = timelineOf(threads, now);
  const clock = new ManualClock(new Date((timeline[0]?.at ?? now).getTime() - DAY_MS));

  @Module({
    imports: [
      PlatformModule.forMain(hasty(config), clock),
      IdentityModule,
      ForumModule,
      ChannelsModule,
      CaseworkModule,
      IssuanceModule,
      KeyRotationModule,
    ],
  })
  class StoryModule {}

  const app = await NestFactory.createApplicationContext(StoryModule, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  // Beside the real one, which stays as it is; whatever a killed telling left there goes first.
  const spoolDirectory = `${anonymous.spoolDirectory}-story`;
  await rm(spoolDirectory, { recursive: true, force: true });
  try {
    const county = await foundCounty(app);
    context.say(`${county.staffIds.size} people in ${county.unitIds.size} units`);
    const settings = { ...anonymous, spoolDirectory, ...SMALL_SPOOL };
    const redeemer = await InProcessRedeemer.open(settings, clock);
    try {
      const voices = new UnknownVoices(app, redeemer, clock, [...county.staffIds.values()]);
      const performances = threads.map((thread) => new Performance(app, county, voices, thread, now));
      await tell(performances, timeline, clock);
      clock.set(now);
      await applaud(app, county, performances);
      const posts = performances.reduce((sum, { authors }) => sum + authors.length, 0);
      context.say(`${performances.length} threads with ${posts} posts, some of them anonymous`);
    } finally {
      await redeemer.close();
    }
  } finally {
    await app.close();
    await rm(spoolDirectory, { recursive: true, force: true });
  }
}

/** In the order of time over all threads, for the weeks' keys and the list's order to be right. */
async function tell(
  performances: readonly Performance[],
  timeline: ReturnType<typeof timelineOf>,
  clock: ManualClock,
): Promise<void> {
  for (const { thread, beat, at } of timeline) {
    const performance = performances[thread];
    if (performance === undefined) continue;
    // A window that was waited for may have moved the clock past this moment already.
    if (at > clock.now()) clock.set(at);
    const played = performance.thread.then[beat - 2];
    try {
      await (played ? performance.play(played, beat) : performance.open());
    } catch (error) {
      throw new Error(`The story stumbled at beat ${beat} of “${performance.thread.title}”`, { cause: error });
    }
  }
}

/** Commits need not wait for the disk: a story cut short is cleared and told again, and the next real commit waits. */
function hasty(config: Config): Config {
  const url = new URL(config.databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { ...config, databaseUrl: url.href };
}
