import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests and the story set it; nothing else calls `Date.now()` for domain time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in the organisation's time zone, yyyy-mm-dd: the finest grain at which sessions are dated. */
  today(): string {
    return dayOf(this.now());
  }
}

/** A clock that stands still until it is moved. */
export class ManualClock extends Clock {
  constructor(private instant = new Date('2026-11-23T01:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = new Date(instant);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}

/** China has one time zone; an organisation elsewhere changes it here. */
export const SITE_TIME_ZONE = 'Asia/Shanghai';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: SITE_TIME_ZONE });

/** Every time zone there is begins its day on a quarter of an hour. */
const QUARTER_MS = 900_000;
let latest = { quarter: Number.NaN, day: '' };

/** yyyy-mm-dd in the organisation's time zone. Each request asks for today, and formatting is slow: the last answer is kept. */
export function dayOf(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (latest.quarter !== quarter) latest = { quarter, day: day.format(instant) };
  return latest.day;
}
