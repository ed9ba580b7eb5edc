/** Brings a checkout to where programs can run: packages installed, server and web built. Free of dependencies. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {{ web: boolean }} what also build the web app */
export async function prepare({ web }) {
  process.chdir(root);
  await install();
  await buildServer();
  if (web) await buildWeb();
}

/** Installs the packages when they are missing or other than package-lock.json says. */
export async function install() {
  if (packagesMatch()) return;
  await step('Installing packages (the first time this takes a minute)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
      advice: 'check that this machine reaches the npm registry and that the disk is not full, then start again',
    }),
  );
}

/** npm writes the inner lock file last, so that an installation that was cut short counts as missing. */
function packagesMatch() {
  const inner = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(inner)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { packages: installed } = JSON.parse(readFileSync(inner, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional === true && installed[path] === undefined),
  );
}

/** Compiles apps and libs into dist/ with swc when a source has changed. */
export async function buildServer() {
  const state = digest(['apps', 'libs', '.swcrc', 'package.json'], (path) => !path.startsWith(join('apps', 'web')));
  await whenChanged('server', state, 'Building the server', async () => {
    const draft = join('.cache', `server-${process.pid}`);
    const specs = ['**/*.spec.ts', 'apps/web/**'].flatMap((pattern) => ['--ignore', pattern]);
    await run(process.execPath, ['node_modules/@swc/cli/bin/swc.js', 'apps', 'libs', '-d', draft, '-q', ...specs], {
      advice: 'the lines above say which file does not compile',
    });
    // Built aside and swapped, so that a build that fails leaves the last good one.
    for (const part of ['apps', 'libs']) {
      rmSync(join('dist', part), { recursive: true, force: true });
      mkdirSync('dist', { recursive: true });
      renameSync(join(draft, part), join('dist', part));
    }
    rmSync(draft, { recursive: true, force: true });
  });
}

/** Builds the React app into dist/web when a source has changed. */
export async function buildWeb() {
  const state = digest(['apps/web', 'libs/contracts', 'libs/tokens', 'package.json', 'package-lock.json']);
  await whenChanged('web', state, 'Building the web app', () =>
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'], {
      advice: 'the lines above say what does not build',
    }),
  );
}

async function whenChanged(name, state, title, build) {
  const stamp = join('dist', `.${name}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  rmSync(stamp, { force: true });
  await step(title, build);
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, state);
}

/** Names, sizes and times of all files: enough to notice a change, and quick. */
function digest(paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).filter(wanted).sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
}

/** Says what is being done and how long it took. */
export async function step(title, work) {
  const { isTTY } = process.stdout;
  process.stdout.write(`  … ${title}${isTTY ? '' : '\n'}`);
  await finished(isTTY ? '\r' : '', title, work);
}

/** The same of work beside which there is other work: said when it is done. */
export const stepAmongOthers = (title, work) => finished('', title, work);

async function finished(before, title, work) {
  const begun = Date.now();
  try {
    await work();
  } catch (error) {
    process.stdout.write(`${before}  ✗ ${title}\n`);
    throw error;
  }
  process.stdout.write(`${before}  ✓ ${title} · ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
}

/** Runs a program quietly; what it said is shown only when it fails. */
export async function run(command, args, { advice, env = {}, loud = false }) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: windows && command === 'npm',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code === 0) return;
  if (!loud) process.stderr.write(`\n${said.trim()}\n`);
  throw new Error(`"${[command === process.execPath ? 'node' : command, ...args].join(' ')}" failed: ${advice}.`);
}
