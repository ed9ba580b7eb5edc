import { Logger } from '@nestjs/common';
import pg from 'pg';
import { OUTBOX_CHANNEL, relayConnection } from './relay-connection.js';
import { Pause } from './pause.js';

/** "xqob": held by the one relay that is at work. */
const LOCK = 0x78716f62;
const BATCH = 500;
/** Quick while people write, and for some seconds after; at night a few small reads a second are enough. */
const REST_MS = { busy: 4, idle: 20, quiet: 60, standby: 300, broken: 300 };
const LOOKS_UNTIL_QUIET = 500;

/**
 * Gives each committed outbox row its `position`: without gaps, in an order that no late commit can slip behind.
 * Any number may run; an advisory lock lets one work, and it dies with its session, so a killed relay is replaced
 * within a third of a second and can never write beside its successor.
 */
export class OutboxRelay {
  private readonly logger = new Logger('relay');
  private readonly pause = new Pause();
  private stopping = false;
  private broken = false;
  private running: Promise<void> | null = null;

  constructor(private readonly databaseUrl: string) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.cut();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.serve();
      } catch (error) {
        // Once for each outage, not once for each attempt.
        if (!this.broken) this.logger.warn(`lost the database, trying again: ${(error as Error).message}`);
        this.broken = true;
        await this.pause.for(REST_MS.broken);
      }
    }
  }

  /** One session: wait to be elected, then work until told to stop. @throws when the connection is lost */
  private async serve(): Promise<void> {
    const client = await relayConnection(this.databaseUrl);
    this.broken = false;
    try {
      while (!this.stopping && !(await elected(client))) await this.pause.for(REST_MS.standby);
      for (let idle = 0; !this.stopping; idle += 1) {
        const moved = await relayBatch(client);
        if (moved > 0) idle = 0;
        if (moved < BATCH) await this.pause.for(restAfter(moved, idle));
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function restAfter(moved: number, idle: number): number {
  if (moved > 0) return REST_MS.busy;
  return idle < LOOKS_UNTIL_QUIET ? REST_MS.idle : REST_MS.quiet;
}

async function elected(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ elected: boolean }>('SELECT pg_try_advisory_lock($1) AS elected', [LOCK]);
  return rows[0]?.elected === true;
}

/**
 * Positions one batch and wakes the live nodes, in one statement so that neither happens without the other.
 * Only ever run in the session that holds the lock.
 */
async function relayBatch(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ moved: number }>({ name: 'relay', text: RELAY_BATCH, values: [BATCH] });
  return rows[0]?.moved ?? 0;
}

const RELAY_BATCH = `
  WITH head AS (SELECT coalesce(max(position), 0) AS at FROM platform.outbox),
  pending AS (
    SELECT sequence FROM platform.outbox WHERE position IS NULL ORDER BY sequence LIMIT $1
  ),
  numbered AS (SELECT sequence, row_number() OVER (ORDER BY sequence) AS nth FROM pending),
  moved AS (
    UPDATE platform.outbox AS event SET position = head.at + numbered.nth
      FROM head, numbered WHERE event.sequence = numbered.sequence
      RETURNING 1
  )
  SELECT count(*)::int AS moved, CASE WHEN count(*) > 0 THEN pg_notify('${OUTBOX_CHANNEL}', '')::text END AS told
    FROM moved`;
