import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../testing.js';
import type { FreshDatabase } from '../testing.js';
import { OutboxFeed } from './outbox-feed.js';
import { OutboxRelay } from './outbox-relay.js';
import { Pause } from './pause.js';
import { pruneOutbox } from './prune-outbox.js';

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  source = await database.open();
});
afterAll(() => database.drop());

const open: { stop(): Promise<void> }[] = [];
beforeEach(() => source.query('TRUNCATE platform.outbox'));
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

function aRelay(): OutboxRelay {
  const relay = new OutboxRelay(database.url);
  open.push(relay);
  relay.start();
  return relay;
}

async function aFeed(replay = 0) {
  const heard: number[] = [];
  const lost: number[] = [];
  const feed = new OutboxFeed(
    database.url,
    { event: ({ position }) => heard.push(position), lost: (position) => lost.push(position) },
    replay,
  );
  open.push(feed);
  await feed.start();
  return { feed, heard, lost };
}

const write = (count = 1): Promise<unknown> =>
  source.query(
    `INSERT INTO platform.outbox (type, rooms, payload)
       SELECT 'board.changed', '{everyone}', jsonb_build_object('boardId', n) FROM generate_series(1, $1::int) AS n`,
    [count],
  );

async function positions(): Promise<number[]> {
  const rows = await source.query<{ position: string }[]>(
    'SELECT position FROM platform.outbox WHERE position IS NOT NULL ORDER BY position',
  );
  return rows.map(({ position }) => Number(position));
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const pause = new Pause();
  while (!(await condition())) await pause.for(5);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const relayed = (count: number) => until(async () => (await positions()).length === count);

/** Ends the sessions of relays the way a crash does. */
async function killSessions(): Promise<void> {
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND query ~ 'LISTEN|pg_notify|position > |advisory'`,
  );
  await client.end();
}

describe('the relay', () => {
  it('gives positions without a gap, in batches and one by one', async () => {
    await write(1_200);
    aRelay();
    await relayed(1_200);
    await write();
    await relayed(1_201);
    expect(await positions()).toEqual(upTo(1_201));
  });

  it('puts a transaction that commits late after those that overtook it', async () => {
    aRelay();
    const late = source.createQueryRunner();
    await late.startTransaction();
    await late.query(
      `INSERT INTO platform.outbox (type, rooms, payload) VALUES ('board.changed', '{everyone}', '{"boardId":"late"}')`,
    );
    await write(3);
    await relayed(3);
    await late.commitTransaction();
    await late.release();
    await relayed(4);
    const rows = await source.query<{ id: string }[]>(
      `SELECT payload ->> 'boardId' AS id FROM platform.outbox ORDER BY position`,
    );
    expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3', 'late']);
  });

  it('says nothing of a transaction that was rolled back', async () => {
    aRelay();
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO platform.outbox (type, rooms, payload) VALUES ('board.changed', '{everyone}', '{}')`,
    );
    await runner.rollbackTransaction();
    await runner.release();
    await write(2);
    await relayed(2);
    expect(await positions()).toEqual([1, 2]);
  });

  it('works alone however many are started, and is replaced when it stops', async () => {
    const [first] = [aRelay(), aRelay(), aRelay()];
    await write(10);
    await relayed(10);
    await first.stop();
    await write(10);
    await relayed(20);
    expect(await positions()).toEqual(upTo(20));
  });

  it('loses and repeats nothing when its sessions are killed while people write', async () => {
    aRelay();
    aRelay();
    const { heard, lost } = await aFeed();
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all([write(40), killSessions(), write(40)]);
      await relayed(round * 80);
    }
    await until(() => heard.length >= 400);
    expect(await positions()).toEqual(upTo(400));
    expect(heard).toEqual(upTo(400));
    expect(lost).toEqual([]);
  });
});

describe('a feed', () => {
  it('hears from now on, or replays as many as asked', async () => {
    aRelay();
    await write(30);
    await relayed(30);
    const fresh = await aFeed();
    const replaying = await aFeed(10);
    expect([fresh.heard, replaying.heard]).toEqual([[], upTo(30).slice(20)]);
    await write();
    await until(() => fresh.heard.length === 1 && replaying.heard.length === 11);
    expect(fresh.heard).toEqual([31]);
  });

  it('knows after asking whatever was positioned before it asked', async () => {
    aRelay();
    const { feed } = await aFeed();
    await write(5);
    await relayed(5);
    await feed.caughtUp();
    expect(feed.position).toBe(5);
  });

  it('says so when what it missed was pruned', async () => {
    const relay = aRelay();
    await write(10);
    await relayed(10);
    const { heard, lost, feed } = await aFeed();
    await relay.stop();
    await source.query(`UPDATE platform.outbox SET position = position + 50`);
    await write();
    aRelay();
    await until(() => heard.length === 11 || feed.position === 61);
    expect(lost).toEqual([50]);
  });
});

describe('pruning', () => {
  it('keeps the newest, so that positions go on from where they were', async () => {
    aRelay();
    await write(50);
    await relayed(50);
    expect(await pruneOutbox(source.manager, 10)).toBe(40);
    expect(await pruneOutbox(source.manager, 0)).toBe(9);
    await write(2);
    await relayed(3);
    expect(await positions()).toEqual([50, 51, 52]);
  });

  it('never touches what was not yet relayed', async () => {
    await write(5);
    expect(await pruneOutbox(source.manager, 1)).toBe(0);
  });
});
