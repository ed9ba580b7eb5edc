import type { StaffId } from '#contracts';
import { DomainError, type Clock } from '#platform';

/** Six lots for three browsers and two weeks, each asked for ten times. */
const AN_HOUR = 60;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * The same lot asked for again is signed again, which costs a core a millisecond: not a million times. In memory only,
 * and forgotten for everybody when the hour strikes: it tells that a browser asked this hour, as every browser does.
 */
export class LotLimit {
  private hour = 0;
  private readonly asked = new Map<StaffId, number>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError TOO_OFTEN with the minutes to wait */
  count(member: StaffId): void {
    const now = this.clock.now().getTime();
    const hour = Math.floor(now / HOUR_MS);
    if (hour !== this.hour) this.asked.clear();
    this.hour = hour;
    const before = this.asked.get(member) ?? 0;
    if (before >= AN_HOUR)
      throw new DomainError('TOO_OFTEN', { minutes: Math.ceil(((hour + 1) * HOUR_MS - now) / MINUTE_MS) });
    this.asked.set(member, before + 1);
  }
}
