const DAY_MS = 86_400_000;

/** What is known of days. */
export interface KnownDays {
  /** The years whose holidays are known. */
  readonly years: ReadonlySet<number>;
  /** yyyy-mm-dd to whether it is worked, where it is not as the weekday says. */
  readonly exceptions: ReadonlyMap<string, boolean>;
}

/** A year was asked for of which nothing is known. It is never guessed. */
export class UnknownYear extends Error {
  constructor(readonly year: number) {
    super(`The working calendar does not know ${year}.`);
    this.name = 'UnknownYear';
  }
}

/** @param day yyyy-mm-dd @throws UnknownYear */
export function isWorkingDay(day: string, { years, exceptions }: KnownDays): boolean {
  const year = Number(day.slice(0, 4));
  if (!years.has(year)) throw new UnknownYear(year);
  return exceptions.get(day) ?? ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * The last day of a time limit: the day of receipt is day 0, and it is due at the end of the day returned.
 * @param day yyyy-mm-dd
 * @param count of working days, above 0
 * @throws UnknownYear also when the limit reaches into a year that is not known
 */
export function workingDaysAfter(day: string, count: number, known: KnownDays): string {
  let at = day;
  for (let left = count; left > 0;) {
    at = new Date(Date.parse(`${at}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    if (isWorkingDay(at, known)) left -= 1;
  }
  return at;
}
