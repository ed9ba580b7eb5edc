/** A random moment for the weekly lot: when a browser asks must say nothing about what its person is about to do. */
const SPREAD_MINUTES = 40;
const KEY = 'xinqiao.anonymous.moment';

interface Moment {
  readonly epoch: string;
  readonly at: number;
}

function stored(): Moment | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Moment | null;
  } catch {
    return null;
  }
}

/**
 * Milliseconds until this browser asks for its lot of the epoch. Drawn once and kept, so that people whose pages
 * are open for minutes at a time still reach it.
 */
export function untilMomentOf(epoch: string): number {
  const known = stored();
  if (known?.epoch === epoch) return Math.max(0, known.at - Date.now());
  const delay = ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * SPREAD_MINUTES * 60_000;
  localStorage.setItem(KEY, JSON.stringify({ epoch, at: Date.now() + delay } satisfies Moment));
  return delay;
}
