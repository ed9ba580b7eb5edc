import type { Secrets } from '#platform';
import { join } from 'node:path';
import type { Plan } from './plan.rules.js';

/** Where everything is, once the ports are known and the database is open. */
export interface Whereabouts {
  readonly databaseUrl: string;
  readonly anonymousDatabaseUrl: string;
  readonly ports: { readonly main: number; readonly anonymous: number };
  readonly secrets: Pick<Secrets, 'keyEncryptionKey' | 'spoolKey'>;
  readonly demonstration: boolean;
}

type Environment = Readonly<Record<string, string>>;

/** What the demonstration lowers so that one person can try everything. Its banner says that it is not anonymous. */
const demonstration: Environment = { DEMONSTRATION: 'true', SET_SIZE: '1', WINDOW_SECONDS: '15' };

/** Settings of the person's own that win over ours. */
const shared = ['SITE_NAME', 'SET_SIZE', 'WINDOW_SECONDS'];
const main = [
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
  'KEY_ENCRYPTION_KEY',
  'KEY_DIRECTORY_FILE',
  'PURGE_LIST',
  'FILE_STORE',
  'FILE_MIB',
];
const anonymous = ['SPOOL_DIRECTORY', 'SPOOL_KEY', 'SPOOL_TICK_MS', 'SPOOL_KIB', 'SPOOL_IMAGES'];
/** What Node itself reads; everything else of the terminal's environment stays outside. */
const machine = [
  'PATH',
  'HOME',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_ENV',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'TEMP',
  'TMPDIR',
];

/** The address people type: what was set, or the loopback address. */
export function originsOf(
  plan: Plan,
  ports: Whereabouts['ports'],
): { readonly main: string; readonly anonymous: string } {
  return {
    main: plan.origins.main ?? `http://127.0.0.1:${ports.main}`,
    anonymous: plan.origins.anonymous ?? `http://127.0.0.1:${ports.anonymous}`,
  };
}

/** The main process knows people and is never told the anonymous role or the key of the spool. */
export function mainEnvironment(plan: Plan, where: Whereabouts, own: NodeJS.ProcessEnv): Environment {
  return {
    ...common(plan, where),
    DATABASE_URL: where.databaseUrl,
    PORT: String(where.ports.main),
    KEY_ENCRYPTION_KEY: where.secrets.keyEncryptionKey,
    KEY_DIRECTORY_FILE: join(plan.folder, 'key-directory.jsonl'),
    PURGE_LIST: join(plan.folder, 'purges', 'purges.jsonl'),
    FILE_STORE: join(plan.folder, 'files'),
    ...pick(own, [...machine, ...shared, ...main]),
  };
}

/** The anonymous process is told nothing that leads to people. */
export function anonymousEnvironment(plan: Plan, where: Whereabouts, own: NodeJS.ProcessEnv): Environment {
  return {
    ...common(plan, where),
    ANONYMOUS_DATABASE_URL: where.anonymousDatabaseUrl,
    ANONYMOUS_PORT: String(where.ports.anonymous),
    SPOOL_DIRECTORY: join(plan.folder, 'spool'),
    SPOOL_KEY: where.secrets.spoolKey,
    ...pick(own, [...machine, ...shared, ...anonymous]),
  };
}

function common(plan: Plan, where: Whereabouts): Environment {
  const origins = originsOf(plan, where.ports);
  return {
    NODE_ENV: 'production',
    HOST: plan.host,
    PUBLIC_ORIGIN: origins.main,
    ANONYMOUS_ORIGIN: origins.anonymous,
    ...(where.demonstration ? demonstration : {}),
  };
}

function pick(own: NodeJS.ProcessEnv, names: readonly string[]): Environment {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = own[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}
