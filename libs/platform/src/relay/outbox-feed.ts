import { Logger } from '@nestjs/common';
import type { OutboxEvent } from '#contracts';
import type pg from 'pg';
import { OUTBOX_CHANNEL, relayConnection } from './relay-connection.js';
import { Pause } from './pause.js';

export type PositionedEvent = OutboxEvent & { readonly position: number };

export interface FeedHandlers {
  /** In order of position, each once. */
  event(event: PositionedEvent): void;
  /** Events were missed that can no longer be read, or positions began again: nothing before `position` is known. */
  lost(position: number): void;
}

const BATCH = 500;
const REST_MS = { broken: 250, heartbeat: 5_000 };

interface FeedRow {
  readonly position: string;
  readonly type: string;
  readonly rooms: string[];
  readonly payload: object;
}

/**
 * What one live node hears: everything after its own position, read when the relay notifies, when the listener
 * comes back, and now and then besides. Survives restarts of the database and of the relay.
 */
export class OutboxFeed {
  private readonly logger = new Logger('feed');
  private readonly pause = new Pause();
  private readonly waiting: (() => void)[] = [];
  private stopping = false;
  private broken = false;
  private running: Promise<void> | null = null;
  private at: number | null = null;

  /** @param replay how many of the newest events to hand over at the start */
  constructor(
    private readonly databaseUrl: string,
    private readonly handlers: FeedHandlers,
    private readonly replay = 0,
  ) {}

  /** The last position handed over. */
  get position(): number {
    return this.at ?? 0;
  }

  /** Resolves when the feed has caught up for the first time. */
  async start(): Promise<void> {
    this.running ??= this.run();
    if (this.at === null) await this.caughtUp();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.cut();
    await this.running;
    this.release();
  }

  /** Resolves after a read that began after the call: what was positioned before it is then known here. */
  caughtUp(): Promise<void> {
    const done = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.pause.cut();
    return done;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.listen();
      } catch (error) {
        // Once for each outage, not once for each attempt.
        if (!this.broken) this.logger.warn(`lost the database, trying again: ${(error as Error).message}`);
        this.broken = true;
        await this.pause.for(REST_MS.broken);
      }
    }
  }

  /** One session. LISTEN comes before the first read, so nothing falls between them. */
  private async listen(): Promise<void> {
    const client = await relayConnection(this.databaseUrl);
    this.broken = false;
    const wake = (): void => this.pause.cut();
    client.on('notification', wake);
    client.on('end', wake);
    try {
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      await this.orient(client);
      while (!this.stopping) {
        const asked = this.waiting.length;
        await this.drain(client);
        for (const resolve of this.waiting.splice(0, asked)) resolve();
        if (this.waiting.length === 0) await this.pause.for(REST_MS.heartbeat);
      }
    } finally {
      client.removeListener('notification', wake);
      await client.end().catch(() => undefined);
    }
  }

  /** Finds where to begin, and whether the positions known so far still mean anything. */
  private async orient(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ head: string; tail: string }>(
      `SELECT coalesce(max(position), 0) AS head, coalesce(min(position), 1) AS tail
         FROM platform.outbox WHERE position IS NOT NULL`,
    );
    const head = Number(rows[0]?.head ?? 0);
    const tail = Number(rows[0]?.tail ?? 1);
    if (this.at === null) this.at = Math.max(tail - 1, head - this.replay);
    else if (head < this.at || tail > this.at + 1) this.lose(head);
  }

  private async drain(client: pg.Client): Promise<void> {
    for (;;) {
      const { rows } = await client.query<FeedRow>({ name: 'feed', text: READ_BATCH, values: [this.position, BATCH] });
      for (const row of rows) this.handOver(row);
      if (rows.length < BATCH) return;
    }
  }

  private handOver(row: FeedRow): void {
    const position = Number(row.position);
    // A hole can only come from pruning; positions themselves have none.
    if (position !== this.position + 1) this.lose(position - 1);
    this.at = position;
    this.handlers.event({ position, type: row.type, rooms: row.rooms, payload: row.payload } as PositionedEvent);
  }

  private lose(position: number): void {
    this.at = position;
    this.handlers.lost(position);
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

const READ_BATCH = `
  SELECT position, type, rooms, payload FROM platform.outbox WHERE position > $1 ORDER BY position LIMIT $2`;
