import { isDay } from '#tokens';

/** Any day of the week to show, yyyy-mm-dd; this week without one. */
export interface BulletinSearch {
  readonly day?: string;
}

export function bulletinSearch({ day }: Record<string, unknown>): BulletinSearch {
  return typeof day === 'string' && isDay(day) ? { day } : {};
}
