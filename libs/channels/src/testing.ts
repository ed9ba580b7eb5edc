/** The notification centre on one database, wired by hand, for the specs of rooms that tell people something. */
import type { DataSource } from 'typeorm';
import { Threads } from '#forum';
import type { ThreadHooks } from '#forum';
import { Called } from '#identity';
import { Database, Outbox } from '#platform';
import { Notices } from './notices/notices.js';
import { ThreadNews } from './notices/thread-news.js';

export function someNotices(source: DataSource): Notices {
  const database = new Database(source);
  return new Notices(database, new Threads(database), new Outbox());
}

/** From now on people are told of what happens in threads. */
export function tellOfThreads(source: DataSource, hooks: ThreadHooks, notices = someNotices(source)): void {
  new ThreadNews(hooks, notices, new Called(), new Threads(new Database(source))).onModuleInit();
}
