import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '#platform';
import { nightly } from './nightly.js';

const HOUR_MS = 3_600_000;

/** Ten at night in Beijing. */
function aNight() {
  const clock = new ManualClock(new Date('2026-11-23T14:00:00Z'));
  const did: string[] = [];
  const attempt = nightly(clock, () => Promise.resolve(did.push(clock.today())));
  return { clock, did, attempt };
}

describe('the work of the night', () => {
  it('is done once between three o’clock and the next midnight, however often it is tried', async () => {
    const { clock, did, attempt } = aNight();
    await attempt();
    for (let hours = 0; hours < 48; hours += 1) {
      clock.advance(HOUR_MS);
      await attempt();
    }
    expect(did).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });

  it('waits for three o’clock', async () => {
    const { clock, did, attempt } = aNight();
    clock.advance(4 * HOUR_MS);
    await attempt();
    expect(did).toEqual([]);
    clock.advance(HOUR_MS);
    await attempt();
    expect(did).toEqual(['2026-11-24']);
  });

  it('is tried again when it failed', async () => {
    const clock = new ManualClock(new Date('2026-11-23T20:00:00Z'));
    const outcomes = ['fails', 'works', 'never'];
    const did: string[] = [];
    const attempt = nightly(clock, () => {
      did.push(outcomes[did.length] ?? '');
      return did.at(-1) === 'fails' ? Promise.reject(new Error('away')) : Promise.resolve();
    });
    await expect(attempt()).rejects.toThrow('away');
    await attempt();
    await attempt();
    expect(did).toEqual(['fails', 'works']);
  });
});
