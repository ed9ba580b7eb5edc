import type { INestApplicationContext } from '@nestjs/common';
import { Supporting } from '#forum';
import { cast, type Login } from './cast.js';
import type { County } from './county.js';
import { inParallel } from './in-parallel.js';
import type { Performance } from './performance.js';
import { boards } from './places.js';
import { fixedDice } from './timeline.js';

/** Support and 我也遇到: at the end, since neither keeps a time. */
export async function applaud(app: INestApplicationContext, county: County, performances: readonly Performance[]) {
  const supporting = app.get(Supporting, { strict: false });
  await inParallel([...performances.entries()], async ([index, { thread, threadId, authors }]) => {
    if (thread.board === null) return;
    const dice = fixedDice(7_000 + index);
    const { open } = boards[thread.board];
    const readers = (Object.keys(cast) as Login[]).filter((login) => cast[login].unit.startsWith(open));
    for (const login of shuffled(readers, dice)
      .filter((each) => each !== authors[0])
      .slice(0, thread.meToo ?? 0))
      await supporting.meToo(county.viewer(login), threadId, true);
    for (const [post, author] of authors.entries()) {
      const loved = dice() ** 3 * (post === 0 ? 14 : 6);
      for (const login of shuffled(readers, dice)
        .filter((each) => each !== author)
        .slice(0, Math.floor(loved)))
        await supporting.support(county.viewer(login), { threadId, seq: post + 1 }, true).catch(skipGone);
    }
  });
}

/** A post that was hidden or deleted meanwhile takes no applause. */
function skipGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'FORBIDDEN')) throw error;
}

function shuffled<Item>(items: readonly Item[], dice: () => number): Item[] {
  return items
    .map((item) => ({ item, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
