import { resolve } from 'node:path';
import { Refusal } from '../terminal.js';

/** What a start was asked for, with nothing opened yet. */
export interface Plan {
  readonly folder: string;
  readonly host: string;
  /** 0: any free port, for tests. */
  readonly ports: { readonly main: number; readonly anonymous: number; readonly postgres: number };
  /** A PostgreSQL of the person's own instead of the embedded one. Visitors need not know the anonymous role. */
  readonly ownDatabase: { readonly url: string; readonly anonymousUrl: string } | undefined;
  readonly origins: { readonly main: string | undefined; readonly anonymous: string | undefined };
  readonly empty: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface PlanOptions {
  readonly empty?: boolean;
  /** For commands that open the database but serve nobody, such as migrate and import. */
  readonly visiting?: boolean;
}

/**
 * Reads the environment of `xinqiao`.
 * @throws Refusal
 */
export function planInstallation(env: Environment, { empty = false, visiting = false }: PlanOptions = {}): Plan {
  const plan: Plan = {
    folder: resolve(given(env, 'DATA_DIR') ?? 'data'),
    host: given(env, 'HOST') ?? '127.0.0.1',
    ports: {
      main: portFrom(env, 'PORT', 4180),
      anonymous: portFrom(env, 'ANONYMOUS_PORT', 4181),
      postgres: portFrom(env, 'POSTGRES_PORT', 4182),
    },
    ownDatabase: ownDatabase(env, visiting),
    origins: { main: given(env, 'PUBLIC_ORIGIN'), anonymous: given(env, 'ANONYMOUS_ORIGIN') },
    empty,
  };
  if (!visiting) requireSafeAddress(plan);
  return plan;
}

function given(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

function portFrom(env: Environment, name: string, fallback: number): number {
  const text = given(env, name);
  if (text === undefined) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refusal(`${name} is "${text}" but must be a port, a whole number up to 65535: correct it or leave it out.`);
}

function ownDatabase(env: Environment, visiting: boolean): Plan['ownDatabase'] {
  const url = given(env, 'DATABASE_URL');
  const anonymousUrl = given(env, 'ANONYMOUS_DATABASE_URL');
  for (const [name, text] of Object.entries({ DATABASE_URL: url, ANONYMOUS_DATABASE_URL: anonymousUrl })) {
    if (text !== undefined && !/^postgres(ql)?:\/\/[^/]+\/.+/.test(text))
      throw new Refusal(
        `${name} must look like postgres://user:password@host:port/database: correct it or leave it out.`,
      );
  }
  if (url === undefined && anonymousUrl === undefined) return undefined;
  if (url !== undefined && visiting) return { url, anonymousUrl: anonymousUrl ?? '' };
  if (url !== undefined && anonymousUrl !== undefined) return { url, anonymousUrl };
  const [there, missing] =
    url === undefined ? ['ANONYMOUS_DATABASE_URL', 'DATABASE_URL'] : ['DATABASE_URL', 'ANONYMOUS_DATABASE_URL'];
  throw new Refusal(
    `${there} is set but ${missing} is not: the anonymous process signs in as the role xinqiao_anonymous of its own, so set both or neither.`,
  );
}

/** Passwords and tokens must not cross a network in the clear, and browsers give WebCrypto only to secure origins. */
function requireSafeAddress({ host, origins }: Plan): void {
  if (isLoopback(host)) return;
  const behindTls = [origins.main, origins.anonymous].every((origin) => origin?.startsWith('https://') === true);
  if (behindTls) return;
  throw new Refusal(
    `HOST is ${host}, which other machines can reach, but there is no TLS: put a proxy with TLS in front and set PUBLIC_ORIGIN and ANONYMOUS_ORIGIN to its https:// addresses, or leave HOST out.`,
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
