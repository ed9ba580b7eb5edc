import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dropDeadTokens } from '../../apps/web/src/anonymous/dead-tokens.js';
import { openKeepInMemory } from '../../apps/web/src/anonymous/keep-in-memory.js';
import type { Change } from '../../apps/web/src/anonymous/keep.js';
import { addDays, spendableIn } from '#tokens';

const WEEKS = ['2026-W52', '2026-W53', '2027-W01'] as const;
const listed = (retired: readonly string[]) =>
  WEEKS.map((epoch) => ({
    purpose: 'forum',
    epoch,
    generation: 1,
    keyId: `key-${epoch}`,
    retired: retired.includes(epoch),
  }));

/** Two tokens of each week, and which weeks are left of them. */
async function left(retired: readonly string[], today: string): Promise<readonly string[]> {
  const keep = openKeepInMemory();
  await keep.apply(
    WEEKS.flatMap((epoch) =>
      [1, 2].map((number): Change => ({
        shelf: 'token',
        put: { id: `${epoch}/${number}`, keyId: `key-${epoch}`, epoch, seed: 'seed', token: 'token' },
      })),
    ),
  );
  await dropDeadTokens(keep, listed(retired), today);
  return (await keep.all('token')).map(({ epoch }) => epoch);
}

describe('tokens that nobody takes any more', () => {
  it('are dropped once their keys are retired, whatever the day', async () => {
    expect(await left(['2026-W53'], '2026-12-28')).toEqual(['2026-W52', '2026-W52', '2027-W01', '2027-W01']);
  });

  it('are dropped on the first day after their two weeks, and not before', async () => {
    const { until } = spendableIn('2026-W52');
    expect(new Set(await left([], addDays(until, -1)))).toEqual(new Set(WEEKS));
    expect(new Set(await left([], until))).toEqual(new Set(['2026-W53', '2027-W01']));
  });

  it('are all that is dropped, for any retired weeks and any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...WEEKS]), fc.integer({ min: -10, max: 60 }), async (retired, days) => {
        const today = addDays('2026-12-21', days);
        const alive = WEEKS.filter((epoch) => !retired.includes(epoch) && today < spendableIn(epoch).until);
        expect(await left(retired, today)).toEqual(alive.flatMap((epoch) => [epoch, epoch]));
      }),
    );
  });
});
