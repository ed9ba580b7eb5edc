import { type Clock, dayOf, SITE_TIME_ZONE } from '#platform';

/** The organisation's hour from which on the night's work is done: nobody reads much at three. */
const BEGINS_AT = 3;
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: SITE_TIME_ZONE, hour: '2-digit', hourCycle: 'h23' });

/**
 * Makes of `work` something to be tried often that happens once a night. A worker that starts later in the day does it
 * then: every work of the night may be done twice, and none may be left out for days.
 */
export function nightly(clock: Clock, work: () => Promise<unknown>): () => Promise<void> {
  let done = '';
  return async () => {
    const now = clock.now();
    const today = dayOf(now);
    if (done === today || Number(hour.format(now)) < BEGINS_AT) return;
    await work();
    done = today;
  };
}
