/** `npm run check`, the same as in CI, cheapest first. All steps run, so that one visit shows everything. */
import { existsSync } from 'node:fs';
import { prepare, run, step } from './prepare.mjs';

const node = (script, ...args) => [`node_modules/${script}`, ...args];
const jestEnv = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

const steps = [
  ['Format', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'), 'run "npm run format"'],
  ['Lint', node('eslint/bin/eslint.js', '--max-warnings', '0', '.'), 'see the lines above'],
  ['Types', node('typescript/bin/tsc', '-p', '.'), 'see the lines above'],
  ['Types of the web app', node('typescript/bin/tsc', '-p', 'apps/web'), 'see the lines above'],
  ['Types of the browser tests', node('typescript/bin/tsc', '-p', 'test/browser'), 'see the lines above'],
  [
    'Boundaries, and messages nobody reads',
    node('jest/bin/jest.js', '--selectProjects', 'pure', '--testPathPatterns', 'test/(architecture|web/unused)'),
    'see the rule named above',
    jestEnv,
  ],
  ['Generated files', ['scripts/generate.mjs', '--check'], 'run "npm run generate" and commit'],
  ['Bytes before the first paint', ['scripts/check-budget.mjs'], 'see the pages named above'],
  [
    'Migrations up, down, up, no drift',
    ['dist/apps/cli/src/main.js', 'migrate', '--check'],
    'make the migration and the entities agree',
  ],
];

let failed = 0;
try {
  await prepare({ web: true });
  for (const [title, args, advice, env] of steps) {
    if (!existsSync(args[0])) throw new Error(`${args[0]} is missing: run "npm ci" and start again.`);
    await step(title, () => run(process.execPath, args, { advice, env })).catch((error) => {
      console.error(error.message);
      failed += 1;
    });
  }
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(failed === 0 ? 'Everything is in order.' : `${failed} of ${steps.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
