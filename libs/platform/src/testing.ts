/** What tests of every room share. Never imported by an app. */
import type { DataSource } from 'typeorm';
import type { OutboxEvent, OutboxEventType } from '#contracts';

export { freshDatabase, type FreshDatabase } from './postgres/fresh-database.js';

/**
 * Runs `action` and returns its result, having checked that whoever watches is told exactly `types`, in order.
 * Every write test uses it: a change nobody hears of is a bug.
 */
export async function expectLive<T>(
  source: DataSource,
  types: readonly OutboxEventType[],
  action: () => Promise<T>,
): Promise<T> {
  const before = await source.query<{ last: string }[]>(
    'SELECT coalesce(max(sequence), 0) AS last FROM platform.outbox',
  );
  const result = await action();
  const told = await eventsAfter(source, before[0]?.last ?? '0');
  expectSame(
    told.map(({ type }) => type),
    types,
  );
  return result;
}

/** The events recorded after `sequence`, in the order they were recorded. */
export function eventsAfter(source: DataSource, sequence: string): Promise<OutboxEvent[]> {
  return source.query<OutboxEvent[]>(
    'SELECT type, rooms, payload FROM platform.outbox WHERE sequence > $1 ORDER BY sequence',
    [sequence],
  );
}

function expectSame(told: readonly string[], expected: readonly string[]): void {
  if (told.join() !== expected.join())
    throw new Error(`expected live events [${expected.join(', ')}], got [${told.join(', ')}]`);
}

/**
 * Counts the statements PostgreSQL is sent while `action` runs: the figure no noise can touch.
 * Nothing else may talk to the database meanwhile.
 */
export async function countStatements(action: () => Promise<unknown>): Promise<number> {
  const { Client } = await import('pg');
  const prototype = Client.prototype as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  let count = 0;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    count += 1;
    return original.apply(this, args);
  };
  try {
    await action();
  } finally {
    prototype.query = original;
  }
  return count;
}
