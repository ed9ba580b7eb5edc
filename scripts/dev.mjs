/** `npm run dev`: as `npm start`, and every change is built and running a moment later. Reload the browser yourself. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildServer, prepare, root } from './prepare.mjs';

await prepare({ web: true });

const vite = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--watch', '--logLevel', 'warn'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
process.on('exit', () => vite.kill());

let building = Promise.resolve();
let queued = false;

/** One build at a time; changes that arrive meanwhile share the next. */
function rebuild() {
  if (queued) return;
  queued = true;
  building = building.then(async () => {
    queued = false;
    await buildServer().catch((error) => console.error(error.message));
  });
}

for (const part of ['apps', 'libs'])
  watch(join(root, part), { recursive: true }, (_event, name) => {
    if (name?.endsWith('.ts') === true && !name.startsWith('web')) rebuild();
  });

process.argv.splice(1, process.argv.length, 'xinqiao', 'start', '--reload', ...process.argv.slice(2));
await import('../dist/apps/cli/src/main.js');
// The watchers above would keep this process for ever.
process.exit();
