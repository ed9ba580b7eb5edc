/**
 * Jest's global set-up runs outside jest's own TypeScript transform, so the few sources it needs (the PostgreSQL
 * launcher and the rooms' migrations) are compiled into .cache, once for each state of those sources.
 */
import { transformFile } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cache = join(root, '.cache');

async function sourcesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(folder, entry.name))
    .sort();
}

async function migrationSources() {
  const rooms = await readdir(join(root, 'libs'));
  const found = await Promise.all(rooms.map((room) => sourcesIn(join(root, 'libs', room, 'src', 'migrations'))));
  return found.flat().filter((file) => /\/\d+-[^/]+\.ts$/.test(file));
}

async function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

const outputOf = (file, folder) => join(folder, file.slice(root.length + 1).replace(/\.ts$/, '.js'));

async function compile(files, folder) {
  const swcrc = join(root, '.swcrc');
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transformFile(file, { configFile: swcrc, sourceMaps: 'inline', cwd: root });
      const output = outputOf(file, folder);
      await mkdir(dirname(output), { recursive: true });
      await writeFile(output, code);
    }),
  );
}

/** Gives `{ launcher, migrations, fingerprint }`: the launcher's module, the migration classes in order, their hash. */
export async function compileForSetup() {
  const launcher = await sourcesIn(join(root, 'libs/platform/src/postgres'));
  const migrations = await migrationSources();
  const folder = join(cache, 'test-setup', await fingerprint([...launcher, ...migrations]));
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    await compile([...launcher, ...migrations], draft);
    // Two runs may compile the same state at once; the first to finish wins.
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const load = (file) => import(outputOf(file, folder));
  return {
    launcher: await load(join(root, 'libs/platform/src/postgres/testing.ts')),
    migrations: await inOrder(migrations, load),
    fingerprint: await fingerprint(migrations),
  };
}

async function inOrder(files, load) {
  const modules = await Promise.all(files.map(load));
  const classes = modules.flatMap((module) => Object.values(module).filter((value) => typeof value === 'function'));
  const time = (migration) => Number(/\d+$/.exec(migration.name)?.[0] ?? 0);
  return classes.sort((one, other) => time(one) - time(other));
}
