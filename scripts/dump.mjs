/**
 * `npm run -s dump > everything.txt`: every row of the database of a running installation, with the transaction that wrote
 * it (xmin) and its place on the disk (ctid): the same that the adversary test attacks. For those who look for themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install } from './prepare.mjs';

const folder = resolve(process.env.DATA_DIR ?? 'data');
/** PostgreSQL writes it while it runs; its fourth line is the port. */
const running = join(folder, 'postgres', 'postmaster.pid');
if (!existsSync(running)) {
  console.error(
    `No database runs in ${folder}: start it with "npm start", and set DATA_DIR if its data are elsewhere.`,
  );
  process.exit(1);
}
await install();
const { default: pg } = await import('pg');
const { takeStored } = await import('../test/adversary/evidence/stored.mjs');
const port = Number(readFileSync(running, 'utf8').split('\n')[3]);
const { applicationPassword: password } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
const database = new pg.Client({ host: '127.0.0.1', port, user: 'xinqiao', database: 'xinqiao', password });
await database.connect();
try {
  for (const { table, xmin, ctid, text } of await takeStored({ database }))
    console.log(`${table}  xmin ${xmin}  ctid ${ctid.join('.')}  ${text}`);
} finally {
  await database.end();
}
