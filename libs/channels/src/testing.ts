/** The notification centre on one database, wired by hand, for the specs of rooms that tell people something. */
import type { DataSource } from 'typeorm';
import { Threads } from '#forum';
import { Database, Outbox } from '#platform';
import { Notices } from './notices/notices.js';

export function someNotices(source: DataSource): Notices {
  const database = new Database(source);
  return new Notices(database, new Threads(database), new Outbox());
}
