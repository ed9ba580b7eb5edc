/**
 * `npm run bench`, or `npm run bench -- thread-page live`: figures beside their yardsticks, taken in one run on one
 * machine. Ratios mean something, absolute times drift. Never part of the tests.
 */
import { join } from 'node:path';
import { anonymousSubmission } from './anonymous-submission.mjs';
import { blindSignatures } from './blind-signatures.mjs';
import { Installation } from './installation.mjs';
import { live } from './live.mjs';
import { pinLoad } from './measured-process.mjs';
import { threadList, threadPage } from './reading.mjs';
import { replying } from './replying.mjs';
import { keep, print } from './report.mjs';

const benches = {
  'thread-page': threadPage,
  'thread-list': threadList,
  reply: replying,
  live,
  'blind-signatures': blindSignatures,
  'anonymous-submission': anonymousSubmission,
};

process.chdir(join(import.meta.dirname, '../..'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown.join('", "')}": say ${Object.keys(benches).join(', ')}, or nothing for all.`,
  );
  process.exit(1);
}

const pinned = pinLoad();
console.log('Filling a database of its own …');
const installation = await Installation.start();
try {
  const rows = [];
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    const row = await benches[name](installation);
    print(row);
    rows.push(row);
  }
  keep(rows, pinned);
} finally {
  await installation.stop();
}
