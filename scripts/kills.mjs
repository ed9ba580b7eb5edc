/**
 * `npm run kills -- 100 [seed]`: kills the anonymous app, the worker and PostgreSQL again and again while people submit,
 * and checks that what was accepted is published once. The journeys do the same eight times with a fixed seed.
 */
import { randomInt } from 'node:crypto';
import { prepare, run } from './prepare.mjs';

const [kills = '100', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
if (![kills, seed].every((text) => /^\d+$/.test(text))) {
  console.error('Say how many kills, and a seed if you want the same ones again: npm run kills -- 100 418106');
  process.exit(1);
}
console.log(`${kills} kills, seed ${seed}`);
await prepare({ web: false });
await run(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--testPathPatterns', 'anonymous-kill', '--selectProjects', 'journeys'],
  {
    env: {
      KILLS: kills,
      KILLS_SEED: seed,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
    loud: true,
    advice: '',
  },
).catch(() => (process.exitCode = 1));
