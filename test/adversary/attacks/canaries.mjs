/**
 * Strings that nobody else has, looked for in every byte that was left behind: the rows, the raw files and the
 * write-ahead log of the database, the spool, and every log. One hit is a finding.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Begins every word of an anonymous post that may stand in a table, but in no log. */
export const PHRASE = 'phrase-';
export const ownPhrase = () => `${PHRASE}${randomUUID()}`;
/** Sent along with submissions that fail: may stand nowhere. */
export const FAULT = 'canary-fault';
/** What somebody looks for: may stand nowhere either. */
export const LOOKED_FOR = 'canary-search';
const SAMPLES = 12;

/** @returns {{ what: string, where: string }[]} */
export function canariesFound(stage, people, { stored }) {
  const everywhere = [
    { what: 'an address', bytes: Buffer.from('127.9.') },
    { what: 'a user agent, a language, a refused text or one looked for', bytes: Buffer.from('canary') },
    ...blindedOf(people).flatMap((text) => [
      { what: 'a blinded message', bytes: Buffer.from(text.slice(0, 40)) },
      { what: 'a blinded message', bytes: Buffer.from(text, 'base64url').subarray(0, 16) },
    ]),
  ];
  const inText = [...everywhere, ...hashesOf(people)];
  const inLogs = [
    ...inText,
    { what: 'the words of a post', bytes: Buffer.from(PHRASE) },
    { what: 'a statement', bytes: Buffer.from('INSERT INTO') },
    ...people.flatMap(({ id, loginName }) =>
      [id, loginName].map((text) => ({ what: 'a member', bytes: Buffer.from(text) })),
    ),
  ];
  const dump = Buffer.from(
    stored
      .flat()
      .map(({ table, text }) => `${table} ${text}`)
      .join('\n'),
  );
  return distinct([
    ...searched('the rows', dump, inText),
    ...stage.logs.flatMap((path) => searched(nameOf(stage, path), readFileSync(path), inLogs)),
    ...filesUnder(join(stage.folder, 'spool')).flatMap((path) => searched('the spool', readFileSync(path), everywhere)),
    ...databaseFiles(stage).flatMap((path) => searched(nameOf(stage, path), bytesOf(path), everywhere)),
  ]);
}

function searched(where, bytes, needles) {
  return needles.filter((needle) => bytes.includes(needle.bytes)).map(({ what }) => ({ what, where }));
}

function blindedOf(people) {
  const all = people.flatMap(({ blinded }) => blinded);
  if (all.length === 0) throw new Error('Nobody fetched tokens: there is nothing to look for.');
  return all.filter((_, n) => n % Math.ceil(all.length / SAMPLES) === 0);
}

/** What a rate limiter or a cache would be keyed by. */
function hashesOf(people) {
  return people.flatMap(({ machine: { marks } }) =>
    [marks.address, marks.agent].flatMap((text) =>
      ['sha256', 'sha1', 'md5'].flatMap((algorithm) => {
        const digest = createHash(algorithm).update(text).digest();
        return ['hex', 'base64url', 'base64'].map((form) => ({
          what: `a hash of a machine (${algorithm})`,
          bytes: Buffer.from(digest.toString(form).slice(0, 20)),
        }));
      }),
    ),
  );
}

/** Raw pages, dead rows included, and the write-ahead log from the first byte. */
function databaseFiles({ postgresFolder }) {
  const cluster = join(postgresFolder, 'postgres');
  return ['base', 'pg_wal', 'global'].flatMap((name) => filesUnder(join(cluster, name)));
}

function filesUnder(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return filesUnder(inside);
    return [inside];
  });
}

/** PostgreSQL runs on and replaces its caches: what is gone meanwhile was not left behind. */
function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function nameOf({ folder }, path) {
  return path
    .slice(folder.length + 1)
    .replace(/^database\/postgres\/pg_wal\/.*/, 'the write-ahead log')
    .replace(/^database\/postgres\/.*/, 'the raw database files');
}

function distinct(found) {
  return [...new Map(found.map((one) => [`${one.what} ${one.where}`, one])).values()];
}
