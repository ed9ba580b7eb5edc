import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { LiveAnswer } from '#contracts';
import { CONFIG, OutboxFeed } from '#platform';
import type { Config, PositionedEvent } from '#platform';
import { RecentEvents } from './recent-events.js';

/** An hour of a busy county, a few megabytes. */
const KEPT = 5_000;

export interface StreamListener {
  event(event: PositionedEvent): void;
  /** The node itself missed something it can no longer read. */
  lost(position: number): void;
}

/** Everything this node hears, in order, with the recent past at hand. */
@Injectable()
export class LiveStream implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly recent = new RecentEvents(KEPT);
  private readonly listeners = new Set<StreamListener>();
  private readonly feed: OutboxFeed;
  private accessChangedAt = 0;

  constructor(@Inject(CONFIG) config: Config) {
    const handlers = { event: (event: PositionedEvent) => this.hear(event), lost: (at: number) => this.lose(at) };
    this.feed = new OutboxFeed(config.databaseUrl, handlers, KEPT);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
    if (this.recent.head === 0) this.recent.forget(this.feed.position);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.feed.stop();
  }

  listen(listener: StreamListener): void {
    this.listeners.add(listener);
  }

  get position(): number {
    return this.recent.head;
  }

  /** Changes whenever rights may have changed: whoever resolved rights before must not use them after. */
  get accessMark(): number {
    return this.accessChangedAt;
  }

  /** Waits for what the asker already knows; a position from a future that will not come is left as it is. */
  async reach(position: number | null): Promise<void> {
    if (position !== null && position > this.position) await this.feed.caughtUp();
  }

  missedSince(since: number | null, rooms: ReadonlySet<string>): Omit<LiveAnswer, 'refused'> {
    return this.recent.missedSince(since, rooms);
  }

  private hear(event: PositionedEvent): void {
    this.recent.add(event);
    if (event.type === 'access.changed' || event.type === 'session.ended') this.accessChangedAt = event.position;
    for (const listener of this.listeners) listener.event(event);
  }

  private lose(position: number): void {
    this.recent.forget(position);
    this.accessChangedAt = position;
    for (const listener of this.listeners) listener.lost(position);
  }
}
