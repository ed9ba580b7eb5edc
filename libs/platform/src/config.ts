import { z } from 'zod';

/** The settings are wrong; `problems` lists every one of them in plain words. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:port/database',
});
const key32 = z
  .string()
  .refine(
    (text) => Buffer.from(text, 'base64').length === 32,
    'must be 32 random bytes in base64 (openssl rand -base64 32)',
  )
  .transform((text) => Buffer.from(text, 'base64'));

const shared = {
  SITE_NAME: z.string().min(1).max(20).default('心桥').describe('The name people see.'),
  DEMONSTRATION: flag.describe(
    'true: a demonstration that is not anonymous (set size 1, window 15 s), under a permanent banner.',
  ),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. Loopback unless a proxy with TLS stands in front.'),
  PUBLIC_ORIGIN: origin.default('http://127.0.0.1:4180').describe('Where browsers reach the forum.'),
  ANONYMOUS_ORIGIN: origin
    .default('http://127.0.0.1:4181')
    .describe('Where browsers reach the anonymous app: another origin, on purpose.'),
  SET_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('K: how many members must hold tokens of a key before it may be spent.'),
  WINDOW_SECONDS: z.coerce
    .number()
    .int()
    .min(5)
    .max(86_400)
    .default(900)
    .describe(
      'How long anonymous posts are gathered before they are published together. Why 15 minutes: docs/anonymity/adversary.md.',
    ),
};

const main = z.object({
  ...shared,
  DATABASE_URL: postgres.describe('PostgreSQL 16 or newer, as the role that owns the schema.'),
  PORT: port(4180).describe('Port of the forum.'),
  LIVE_PORT: port(4183).describe('Port of the live app when it runs as a process of its own.'),
  WORKER_PORT: port(4184).describe("Port of the worker's health check when it runs as a process of its own."),
  TRUST_PROXY: flag.describe('true: believe X-Forwarded-For of the proxy in front.'),
  KEY_DIRECTORY_FILE: z
    .string()
    .min(1)
    .default('data/key-directory.jsonl')
    .describe(
      'The key directory once more, outside the database: it tells when an older copy was put back. Its folder belongs to it; only the worker uses it, and every worker needs the same one.',
    ),
  PURGE_LIST: z
    .string()
    .min(1)
    .default('data/purges/purges.jsonl')
    .describe(
      'What two officers had erased for good, once more outside the database: an older copy that is put back is erased again by it. Only the worker uses it, and every worker needs the same one. Never put an older copy of this file back.',
    ),
  FILE_STORE: z
    .string()
    .min(1)
    .default('data/files')
    .describe(
      'Where documents lie: a folder, or s3+https://key:secret@host/bucket?region=us-east-1 (s3+http within the house). Back it up with the database.',
    ),
  FILE_MIB: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .default(20)
    .describe('How large one document may be, in MiB; 0 takes no documents.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' })
    .optional()
    .describe("The organisation's mail server. Without it no mail is sent and none is offered."),
  MAIL_FROM: z.email().default('xinqiao@localhost.localdomain').describe('The address mail comes from.'),
  KEY_ENCRYPTION_KEY: key32.describe("Encrypts the issuer's private keys at rest: 32 random bytes in base64."),
});

const anonymous = z.object({
  ...shared,
  ANONYMOUS_DATABASE_URL: postgres.describe('The same PostgreSQL, as the role xinqiao_anonymous.'),
  ANONYMOUS_PORT: port(4181).describe('Port of the anonymous app.'),
  SPOOL_DIRECTORY: z
    .string()
    .default('data/spool')
    .describe('Where accepted submissions wait for their window. Never back it up.'),
  SPOOL_KEY: key32.describe('Encrypts the spool: 32 random bytes in base64.'),
  SPOOL_TICK_MS: z.coerce
    .number()
    .int()
    .min(50)
    .max(10_000)
    .default(1_000)
    .describe('The spool is written at this constant tick whether or not anything came.'),
  SPOOL_KIB: z.coerce
    .number()
    .int()
    .min(64)
    .max(16_384)
    .default(256)
    .describe(
      'KiB of text that may wait for the end of a window: about 500 bytes and the text itself for each post. One file of this size is written each tick: 256 KiB a second are 21 GiB a day.',
    ),
  SPOOL_IMAGES: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .default(32)
    .describe(
      'How many images may wait for the end of a window, 401 KiB each on the disk. One is written each tick: another 33 GiB a day at one a second, however many there may be; 0 takes no images and writes none.',
    ),
});

/** Read by `npm start` alone; here so that `.env.example` tells of them. */
const installation = z.object({
  DATA_DIR: z
    .string()
    .default('data')
    .describe('npm start: the folder of the embedded PostgreSQL, its passwords and the keys.'),
  POSTGRES_PORT: port(4182).describe('npm start: port of the embedded PostgreSQL, which DATABASE_URL replaces.'),
});

function parse<Schema extends z.ZodObject>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  // An empty line in .env means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(env).filter(([, text]) => text !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => inPlainWords(issue, given)));
}

function inPlainWords(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = issue.path.join('.');
  return env[name] === undefined ? `${name} is missing.` : `${name}: ${issue.message}.`;
}

function camel(name: string): string {
  return name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}`
  : Lowercase<S>;
type Settings<Raw> = { readonly [K in keyof Raw & string as Camel<K>]: Raw[K] };

function named<Raw extends Record<string, unknown>>(raw: Raw): Settings<Raw> {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [camel(name), value])) as Settings<Raw>;
}

/** What the apps that know people need. @throws ConfigError with every problem at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return named(parse(main, env));
}

/** What the anonymous app needs; it never sees the settings of the others. @throws ConfigError */
export function loadAnonymousConfig(env: NodeJS.ProcessEnv = process.env): AnonymousConfig {
  return named(parse(anonymous, env));
}

export type Config = Settings<z.output<typeof main>>;
export type AnonymousConfig = Settings<z.output<typeof anonymous>>;

/** Injection tokens. */
export const CONFIG = Symbol('Config');
export const ANONYMOUS_CONFIG = Symbol('AnonymousConfig');

/** The text of `.env.example`, printed from the schema so that it cannot lag behind. */
export function envExample(): string {
  const fields: Record<string, z.ZodType> = { ...main.shape, ...anonymous.shape, ...installation.shape };
  const lines = Object.entries(fields).flatMap(([name, field]) => {
    const { description = '' } = field;
    const empty = field.safeParse(undefined);
    const value = empty.success ? `# ${name}=${String(empty.data)}` : `${name}=`;
    return ['', `# ${description}`, value];
  });
  return ['# Every setting. A line that is commented out shows the default.', ...lines, ''].join('\n');
}
