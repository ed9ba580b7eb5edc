import { describe, expect, it } from '@jest/globals';
import { RepeatingJob } from './repeating-job.js';

/** Resolves at the nth call of the work it hands out. */
function counting(times: number, each: (call: number) => Promise<void> = () => Promise.resolve()) {
  let calls = 0;
  let reached: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (reached = resolve));
  const work = async (): Promise<void> => {
    calls += 1;
    if (calls === times) reached();
    await each(calls);
  };
  return { work, done, calls: () => calls };
}

describe('a repeating job', () => {
  it('goes on after a failure', async () => {
    const { work, done } = counting(3, (call) => (call === 1 ? Promise.reject(new Error('down')) : Promise.resolve()));
    const job = new RepeatingJob('test', 1, work);
    job.start();
    await done;
    await job.stop();
  });

  it('is never at work twice, however often it is started', async () => {
    let atOnce = 0;
    let most = 0;
    const { work, done } = counting(5, async () => {
      most = Math.max(most, (atOnce += 1));
      await Promise.resolve();
      atOnce -= 1;
    });
    const job = new RepeatingJob('test', 0, work);
    job.start();
    job.start();
    await done;
    await job.stop();
    expect(most).toBe(1);
  });

  it('finishes what it is doing before it stops, and then does nothing more', async () => {
    let finished = false;
    const { work, done, calls } = counting(1, async () => {
      await Promise.resolve();
      finished = true;
    });
    const job = new RepeatingJob('test', 0, work);
    job.start();
    await done;
    await job.stop();
    expect([finished, calls()]).toEqual([true, 1]);
  });
});
