import type { LiveAnswer, LiveCursor } from '#contracts';

/** Sooner tells little more; everyone at the same moment would be a wave. */
const EVERY_MS = 5_000;
const SPREAD_MS = 2_000;

export interface Polling {
  start(): void;
  stop(): void;
}

/** For networks that let no websocket through: asks by position now and then. The cursor does not mind which way news came. */
export function polling(path: string, cursor: LiveCursor, onUp: (up: boolean) => void): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;

  const ask = async (): Promise<void> => {
    const attempt = cursor.resume();
    const { since, threads } = attempt.request;
    const query = new URLSearchParams({ since: since === null ? '' : String(since), threads: threads.join() });
    const response = await fetch(`${path}/poll?${query.toString()}`).catch(() => null);
    if (!wanted) return;
    // A session that has ended does not come back by asking.
    if (response?.status === 401) wanted = false;
    const answer = response?.ok === true ? ((await response.json()) as LiveAnswer) : null;
    if (answer !== null) attempt.answered(answer);
    onUp(answer !== null);
    if (wanted) timer = setTimeout(() => void ask(), EVERY_MS + Math.random() * SPREAD_MS);
  };

  return {
    start: () => {
      if (wanted) return;
      wanted = true;
      void ask();
    },
    stop: () => {
      wanted = false;
      clearTimeout(timer);
    },
  };
}
