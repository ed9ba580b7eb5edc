/** A day as yyyy-mm-dd in the organisation's time zone. */
export type Day = string;
/** An ISO 8601 week, "2026-W48": Monday to Sunday, the first week holds 4 January. */
export type Epoch = string;

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EPOCH = /^(\d{4})-W(\d{2})$/;

/** Days are counted in UTC here only because they have no hour: the caller chose the time zone. */
function serial(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function dayAt(days: number): Day {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday. Day 0 of Unix time was a Thursday. */
const weekday = (days: number): number => (((days + 3) % 7) + 7) % 7;

export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayAt(serial(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(serial(day) + days);
}

export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

export function epochOf(day: Day): Epoch {
  const days = serial(day);
  const thursday = dayAt(days - weekday(days) + 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((serial(thursday) - serial(`${year}-01-01`)) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday an epoch begins with. @throws RangeError when it is not an ISO week. */
export function firstDayOf(epoch: Epoch): Day {
  const [, year = '', week = ''] = EPOCH.exec(epoch) ?? [];
  const fourth = serial(`${year}-01-04`);
  const monday = dayAt(fourth - weekday(fourth) + 7 * (Number(week) - 1));
  if (epochOf(monday) !== epoch) throw new RangeError('not an ISO week');
  return monday;
}

export function epochBefore(epoch: Epoch): Epoch {
  return epochOf(addDays(firstDayOf(epoch), -7));
}

/**
 * When tokens of an epoch's key may be spent: from the Monday after the epoch, for two weeks.
 * `until` is the first day on which they no longer may.
 */
export function spendableIn(epoch: Epoch): { readonly from: Day; readonly until: Day } {
  const monday = firstDayOf(epoch);
  return { from: addDays(monday, 7), until: addDays(monday, 21) };
}
