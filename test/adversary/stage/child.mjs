/** What both apps of the stage do alike: a clock that is moved from outside, and commands over the channel of the fork. */
import { ManualClock } from '#platform';

export const clock = new ManualClock(new Date(Number(process.env.CLOCK)));

/** @param {Record<string, (given: unknown) => Promise<unknown>>} commands */
export function obey(commands) {
  const all = { clock: async (at) => clock.set(new Date(at)), ...commands };
  process.on('message', ({ id, name, given }) => {
    all[name](given).then(
      (result) => process.send({ id, result }),
      (error) => process.send({ id, error: String(error?.stack ?? error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ ready: true });
}
