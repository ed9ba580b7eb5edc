import { dayOf, SITE_TIME_ZONE } from './clock.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** From nine to five, Monday to Friday, by the organisation's clock. Holidays are not known here: they count as working days. */
const OPENS = 9;
const CLOSES = 17;

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: SITE_TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The moment from which so many working hours have passed until `now`: what has waited since before it has waited longer.
 * @param hours above 0
 */
export function workingHoursAgo(hours: number, now: Date): Date {
  let left = hours * 60 * MINUTE;
  for (let day = dayOf(now); ; day = dayBefore(day)) {
    if (!isWorkingDay(day)) continue;
    const opens = atHour(day, OPENS);
    const worked = Math.min(now.getTime(), atHour(day, CLOSES)) - opens;
    if (worked >= left) return new Date(opens + worked - left);
    left -= Math.max(0, worked);
  }
}

const midnightUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayBefore = (day: string): string => new Date(midnightUtc(day) - DAY).toISOString().slice(0, 10);
const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(midnightUtc(day)).getUTCDay());

/** The instant at which the organisation's clock shows this full hour; no zone changes its clock while offices are open. */
function atHour(day: string, hour: number): number {
  const guess = midnightUtc(day) + hour * 60 * MINUTE;
  const shown = Object.fromEntries(wall.formatToParts(guess).map(({ type, value }) => [type, value]));
  const { year, month, day: date, hour: hours, minute } = shown;
  return guess - (Date.parse(`${year}-${month}-${date}T${hours}:${minute}:00Z`) - guess);
}
