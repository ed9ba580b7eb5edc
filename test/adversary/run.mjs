/**
 * The adversary test. Everything that is stored or logged is handed to the registered attacks.
 *
 *     npm run adversary                     the product as it is, and two of the planted leaks
 *     npm run adversary -- all              the product, and every planted leak
 *     npm run adversary -- unshuffled …     only these leaks
 *     npm run adversary -- clean            only the product
 *     npm run adversary -- windows          the product under windows of several lengths, in minutes:
 *     npm run adversary -- windows 10 15    only these
 */
import { writeFileSync } from 'node:fs';
import { prepare } from '../../scripts/prepare.mjs';
import { ensureNginx } from '../../scripts/nginx.mjs';
import { registration } from './registration.mjs';

// The servers end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
await prepare({ web: false });
const nginx = await ensureNginx();
if (nginx === undefined) process.exit(1);
const { epochOf } = await import('#tokens');
const { fitTheProduct } = await import('./leaks/fit.mjs');
const { leaks, leaksOfWeek } = await import('./leaks/index.mjs');
const { onePlay } = await import('./one-play.mjs');
const { reportClean, reportLeak, reportWindow } = await import('./report.mjs');

await fitTheProduct(leaks);
const asked = process.argv.slice(2);
const known = new Set(['all', 'windows', 'clean', ...Object.keys(leaks)]);
const isMinutes = (word) => asked.includes('windows') && /^[1-9]\d?$/.test(word);
const unknown = asked.filter((name) => !known.has(name) && !isMinutes(name));
if (unknown.length > 0) {
  console.error(`There is no leak called ${unknown.join(', ')}. There are: ${Object.keys(leaks).join(', ')}.`);
  process.exit(1);
}
/** The lengths around the goal and the default; windows.mjs has the others. */
const WINDOW_MINUTES = [5, 10, 15, 30];
/** What needs no counting is seen in these. */
const FEW_VISITS = 2;
/** Plays at once: each waits for disk and network now and then. */
const AT_ONCE = 2;
const counts = { passed: 0, failed: 0 };
const count = (good) => (counts[good ? 'passed' : 'failed'] += 1);

if (asked.includes('windows')) {
  const minutes = asked.filter(isMinutes).map(Number);
  await inOrder((minutes.length > 0 ? minutes : WINDOW_MINUTES).map(underWindow));
} else {
  const chosen = asked.filter((name) => leaks[name] !== undefined);
  const first = chosen.length === 0 || asked.includes('clean') ? [clean] : [];
  await inOrder([...first, ...(chosen.length > 0 ? chosen : others()).map(planted)]);
  const { failed } = counts;
  console.log(failed === 0 ? '\nThe adversary test passed.' : `\nThe adversary test failed ${failed} times.`);
}
if (process.env.ADVERSARY_RESULT) writeFileSync(process.env.ADVERSARY_RESULT, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** A few plays at once, their reports in the order given. */
async function inOrder(plays) {
  const reports = [];
  let begun = 0;
  let reported = 0;
  async function takeTurns() {
    while (begun < plays.length) {
      const n = begun++;
      reports[n] = await plays[n]();
      while (reports[reported] !== undefined) reports[reported++]();
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
}

async function clean() {
  const result = await onePlay({ nginx, registration, days: registration.days.clean });
  return () => count(reportClean(result, registration));
}

function planted(name) {
  const leak = leaks[name];
  return async () => {
    const given = leak.seen
      ? { days: 1, registration: { ...registration, visitsADay: FEW_VISITS } }
      : { days: leak.days ?? registration.days.leak, registration };
    const result = await onePlay({ nginx, leak, ...given });
    return () => count(reportLeak(name, leak, result, registration));
  };
}

function underWindow(minutes) {
  const { days } = registration;
  const given = { ...registration, windowSeconds: minutes * 60, days: { ...days, clean: days.window } };
  return async () => {
    const result = await onePlay({ nginx, registration: given, days: days.window });
    return () => {
      reportClean(result, given);
      reportWindow(minutes, result, given);
    };
  };
}

/** Which leaks are planted when none was named. */
function others() {
  if (asked.includes('all')) return Object.keys(leaks);
  if (asked.includes('clean')) return [];
  const week = epochOf(new Date().toISOString().slice(0, 10));
  const names = leaksOfWeek(week);
  console.log(`Planted in week ${week}: ${names.join(', ')}. All of them: npm run adversary -- all`);
  return names;
}
