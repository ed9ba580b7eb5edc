/** `npm run check`, the same as in CI. All steps run, as many at once as there are cores, so that one visit shows everything. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { prepare, run, stepAmongOthers } from './prepare.mjs';

const node = (script, ...args) => [`node_modules/${script}`, ...args];
const jestEnv = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

/** The longest first: what is short fills the gaps at the end. */
const steps = [
  ['Lint', node('eslint/bin/eslint.js', '--max-warnings', '0', '.'), 'see the lines above'],
  [
    'Boundaries, and messages nobody reads',
    node('jest/bin/jest.js', '--selectProjects', 'pure', '--testPathPatterns', 'test/(architecture|web/unused)', '-i'),
    'see the rule named above',
    jestEnv,
  ],
  ['Format', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'), 'run "npm run format"'],
  ['Types', node('typescript/bin/tsc', '-p', '.'), 'see the lines above'],
  ['Types of the web app', node('typescript/bin/tsc', '-p', 'apps/web'), 'see the lines above'],
  ['Types of the browser tests', node('typescript/bin/tsc', '-p', 'test/browser'), 'see the lines above'],
  ['Generated files', ['scripts/generate.mjs', '--check'], 'run "npm run generate" and commit'],
  [
    'Migrations up, down, up, no drift',
    ['dist/apps/cli/src/main.js', 'migrate', '--check'],
    'make the migration and the entities agree',
  ],
  ['Bytes before the first paint', ['scripts/check-budget.mjs'], 'see the pages named above'],
];

let failed = 0;
try {
  await prepare({ web: true });
  const missing = steps.find(([, [program]]) => !existsSync(program));
  if (missing !== undefined) throw new Error(`${missing[1][0]} is missing: run "npm ci" and start again.`);
  const waiting = [...steps];
  await Promise.all(Array.from({ length: availableParallelism() }, () => takeTurns(waiting)));
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(failed === 0 ? 'Everything is in order.' : `${failed} of ${steps.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

async function takeTurns(waiting) {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [title, args, advice, env] = next;
    await stepAmongOthers(title, () => run(process.execPath, args, { advice, env })).catch((error) => {
      console.error(error.message);
      failed += 1;
    });
  }
}
