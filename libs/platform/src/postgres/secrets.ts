import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, StartProblem, wordsOf } from './start-problem.js';

/** Everything this installation made up for itself. Whoever reads the file is the installation. */
export interface Secrets {
  /** Passwords of the embedded server's roles. */
  readonly superuserPassword: string;
  readonly applicationPassword: string;
  readonly anonymousPassword: string;
  /** Encrypts the issuer's private keys at rest; 32 bytes in base64. */
  readonly keyEncryptionKey: string;
  /** Encrypts the spool of the anonymous app; 32 bytes in base64. */
  readonly spoolKey: string;
}

const names: readonly (keyof Secrets)[] = [
  'superuserPassword',
  'applicationPassword',
  'anonymousPassword',
  'keyEncryptionKey',
  'spoolKey',
];

/**
 * The installation's secrets, made on the first call and kept in `secrets.json`, which only its owner may read.
 * @param mayCreate false once a database exists: new passwords would not open it
 * @throws StartProblem `tampered-data` when they are missing or damaged
 */
export function keepSecrets(folder: string, mayCreate: boolean): Secrets {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) {
    if (!mayCreate) throw lost(path, 'missing');
    create(folder, path);
  }
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Partial<Record<keyof Secrets, unknown>>;
    if (names.every((name) => typeof found[name] === 'string' && found[name] !== '')) return found as Secrets;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw explain(wordsOf(error), { folder, port: 0 });
  }
  throw lost(path, 'damaged');
}

function create(folder: string, path: string): void {
  // Passwords stand in addresses, where base64 would need escaping.
  const encoding = (name: keyof Secrets) => (name.endsWith('Password') ? 'hex' : 'base64');
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString(encoding(name))]));
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    // A link, unlike a rename, refuses to replace what another start has just written.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(wordsOf(error), { folder, port: 0 });
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

function lost(path: string, how: 'missing' | 'damaged'): StartProblem {
  return new StartProblem(
    'tampered-data',
    `${path}, which holds the passwords of the database beside it, is ${how}: put it back from a backup, or move the whole folder away to begin anew.`,
  );
}
