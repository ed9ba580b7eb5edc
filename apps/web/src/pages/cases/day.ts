import { formatDay } from '../../design/time.js';

/** The ledger speaks in days: an hour would say too much of an anonymous author. */
export function dayOf(at: string, locale: string): string {
  return formatDay(new Date(at), locale);
}
