import { isInternal, limits } from '#contracts';
import type { LiveAnswer, LiveFrame } from '#contracts';
import type { PositionedEvent } from '#platform';

/**
 * The newest events, in memory: thousands of clients that come back at once are answered without one statement, and
 * in one breath with joining their rooms, so that nothing falls between.
 */
export class RecentEvents {
  private events: PositionedEvent[] = [];
  private last = 0;

  constructor(private readonly capacity: number) {}

  /** The position of the newest event, which need not be kept. */
  get head(): number {
    return this.last;
  }

  /** Positions come without gaps. */
  add(event: PositionedEvent): void {
    this.events.push(event);
    this.last = event.position;
    if (this.events.length >= 2 * this.capacity) this.events = this.events.slice(-this.capacity);
  }

  /** Nothing up to `position` is known any more. */
  forget(position: number): void {
    this.events = [];
    this.last = position;
  }

  /** What someone in `rooms` who has seen `since` has missed, capped; beyond the cap they fetch afresh. */
  missedSince(since: number | null, rooms: ReadonlySet<string>): Omit<LiveAnswer, 'refused'> {
    const position = this.last;
    if (since === position) return { position, frames: [], resync: false };
    const oldest = this.events[0]?.position;
    // Ahead of us: positions began again, as after a restored backup.
    if (since === null || since > position || oldest === undefined || since < oldest - 1) return afresh(position);
    const frames = this.events
      .slice(since + 1 - oldest)
      .filter((event) => !isInternal(event.type) && event.rooms.some((room) => rooms.has(room)))
      .map(toFrame);
    return frames.length > limits.catchUp ? afresh(position) : { position, frames, resync: false };
  }
}

/** Without the rooms: they would tell a reader who else listens. */
export function toFrame({ position, type, payload }: PositionedEvent): LiveFrame {
  return { position, type, payload } as LiveFrame;
}

const afresh = (position: number) => ({ position, frames: [], resync: true });
