/**
 * Loaded into every measured process before its own code (`node --import`): tells its CPU time when asked, without a
 * port or a route of its own. For the api it also counts the statements sent to PostgreSQL.
 */
import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('pg');
let statements = 0;
const query = Client.prototype.query;
Client.prototype.query = function (...args) {
  statements += 1;
  return query.apply(this, args);
};

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpuMs: (user + system) / 1000, statements, rssMb: process.memoryUsage.rss() / 2 ** 20 } });
});
// The channel to the bench must not keep a program alive that has nothing else to do.
process.channel?.unref();
