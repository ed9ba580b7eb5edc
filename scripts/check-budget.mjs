/**
 * Fails when a page of the built web app needs more bytes before its first paint than the budget allows. Counts bytes,
 * never milliseconds: gzip at level 9 of the entry, the page and everything they import, and the page's catalogues.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const budget = { js: 140 * KB, css: 15 * KB };
const entry = 'index.html';
const pages = {
  list: { module: 'src/pages/list/ListPage.tsx', areas: ['list'] },
  thread: { module: 'src/pages/thread/ThreadPage.tsx', areas: ['thread'] },
  'sign-in': { module: 'src/pages/sign-in/SignInPage.tsx', areas: ['signIn'] },
};

const folder = join(import.meta.dirname, '..', 'dist', 'web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** The module and all it imports without asking, as files of the build. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the build: is the page renamed?`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const inner of chunk.imports ?? []) closure(inner, seen);
  return seen;
}

let failed = false;
for (const [name, { module, areas }] of Object.entries(pages)) {
  const catalogues = ['design', 'shell', ...areas].map((area) => `src/i18n/zh-CN/${area}.json`);
  const chunks = new Set([entry, module, ...catalogues].flatMap((key) => [...closure(key)]));
  const files = [...chunks].map((key) => manifest[key]);
  const js = files.reduce((sum, { file }) => sum + size(file), 0);
  const css = [...new Set(files.flatMap((file) => file.css ?? []))].reduce((sum, file) => sum + size(file), 0);
  const over = js > budget.js || css > budget.css;
  failed ||= over;
  const kb = (bytes) => (bytes / KB).toFixed(1).padStart(6);
  console.log(
    `${over ? '✗' : '✓'} ${name.padEnd(8)} JS ${kb(js)} of ${kb(budget.js)} KB   CSS ${kb(css)} of ${kb(budget.css)} KB`,
  );
}
process.exitCode = failed ? 1 : 0;
