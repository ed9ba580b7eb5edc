/**
 * `npm test`: sets up all it needs, runs every ring (pure, db, journeys, adversary, browser), names the files that took
 * longest and ends with one line that counts them together. `npm test -- pure db` runs only those rings.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, run } from './prepare.mjs';
import { Durations } from './durations.mjs';

const known = ['pure', 'db', 'journeys', 'adversary', 'browser'];
const rings = process.argv.slice(2).filter((name) => known.includes(name));
const chosen = (ring) => rings.length === 0 || rings.includes(ring);
const total = { passed: 0, failed: 0 };
const durations = new Durations();

try {
  await prepare({ web: chosen('browser') || chosen('journeys') });
  const jestRings = ['pure', 'db', 'journeys'].filter(chosen);
  if (jestRings.length > 0) await runJest(jestRings);
  if (chosen('adversary')) await runAdversary();
  if (chosen('browser')) await runBrowser();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
process.exitCode = total.failed === 0 ? 0 : 1;
durations.report();
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runJest(projects) {
  const result = freshResult('jest.json');
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${result}`, '--silent'];
  const env = {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
  };
  await runLoudly(['node_modules/jest/bin/jest.js', ...args], env);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = read(result);
  durations.ofJest(testResults);
  count(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
}

async function runAdversary() {
  const result = freshResult('adversary.json');
  await runLoudly(['test/adversary/run.mjs'], { ADVERSARY_RESULT: result });
  const { passed, failed } = read(result);
  count(passed, failed);
}

async function runBrowser() {
  const { ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium();
  if (chromium === undefined) return count(0, 1);
  const result = freshResult('playwright.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: result };
  await runLoudly(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], env);
  const { stats, errors, suites } = read(result);
  durations.ofPlaywright(suites);
  count(stats.expected + stats.flaky, stats.unexpected + errors.length);
}

/** A red run is counted from its result file; one that could not run at all leaves none. */
async function runLoudly(args, env) {
  await run(process.execPath, args, { env, loud: true, advice: '' }).catch(() => undefined);
}

function freshResult(name) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const path = join(root, '.cache', name);
  rmSync(path, { force: true });
  return path;
}

function read(path) {
  if (!existsSync(path)) throw new Error('A test runner ended without a result: its own words are above.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}
