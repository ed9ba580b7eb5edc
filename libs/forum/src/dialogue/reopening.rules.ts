import { limits } from '#contracts';

const DAY_MS = 86_400_000;

/** The last day on which an answered thread may be opened again. Days are yyyy-mm-dd. */
export function lastDay(answeredOn: string): string {
  return new Date(Date.parse(answeredOn) + limits.reopeningDays * DAY_MS).toISOString().slice(0, 10);
}
