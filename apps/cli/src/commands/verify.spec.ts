import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  encodeTokenKey,
  entryHash,
  entryLine,
  fingerprintOf,
  fromBase64Url,
  NO_HEAD,
  tokenKeyId,
  toBase64Url,
} from '#tokens';
import type { DirectoryEntry } from '#tokens';
import { verify } from './verify.js';

const key = (): Pick<DirectoryEntry, 'keyId' | 'publicKey'> => {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const encoded = encodeTokenKey(fromBase64Url(n) ?? new Uint8Array());
  return { keyId: toBase64Url(tokenKeyId(encoded)), publicKey: toBase64Url(encoded) };
};
const [first, second, foreign] = [key(), key(), key()];

function chained(steps: readonly Partial<DirectoryEntry>[]): DirectoryEntry[] {
  const blank = { purpose: '', epoch: '', generation: 0, keyId: '', publicKey: '', day: '2026-11-23', note: '' };
  return steps.reduce<DirectoryEntry[]>((chain, step, index) => {
    const last = chain.at(-1);
    const previous = last === undefined ? NO_HEAD : entryHash(last);
    return [...chain, { ...blank, kind: 'KEY', ...step, index, previous }];
  }, []);
}
const week = (epoch: string, of: typeof first) => ({
  kind: 'KEY' as const,
  purpose: 'forum',
  epoch,
  generation: 1,
  ...of,
});
const honest = chained([{ kind: 'OPENED', note: 'x' }, week('2026-W47', first), week('2026-W48', second)]);

/** What an origin publishes, as it is served: no part of the product stands behind it. */
interface Published {
  entries: readonly DirectoryEntry[];
  totals: readonly { keyId: string; lots: number; spent: number }[];
}

describe('verifying from outside', () => {
  let main: Published;
  let anonymous: Published;
  let servers: Server[];
  let api: string;

  beforeEach(async () => {
    const totals = [{ keyId: first.keyId, lots: 2, spent: 8 }];
    [main, anonymous] = [
      { entries: honest, totals },
      { entries: honest, totals },
    ];
    servers = [];
    const other = await serve(() => anonymous, '');
    api = await serve(() => main, other);
  });
  afterEach(() => servers.forEach((server) => server.close()));

  async function serve(published: () => Published, anonymousOrigin: string): Promise<string> {
    const server = createServer((request, response) => {
      if (request.url === '/key-directory.jsonl') return response.end(published().entries.map(entryLine).join(''));
      return response.end(JSON.stringify({ data: { site: { anonymousOrigin }, keyTotals: published().totals } }));
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const fingerprintAt = (length: number): string => fingerprintOf(entryHash(honest[length - 1] as DirectoryEntry));

  it('finds nothing to object to where there is nothing', async () => {
    await verify({ api });
    await verify({ api, seen: fingerprintAt(3) });
    await verify({ api, seen: fingerprintAt(2).toLowerCase() });
  });

  it('does not mind an origin that is a little behind', async () => {
    anonymous = { ...anonymous, entries: honest.slice(0, 2) };
    await verify({ api });
  });

  it.each<[string, () => void, RegExp]>([
    [
      'a directory that was split',
      () =>
        (anonymous = {
          ...anonymous,
          entries: chained([honest[0] as DirectoryEntry, week('2026-W47', first), week('2026-W48', foreign)]),
        }),
      /contradict each other: entry 2 /,
    ],
    [
      'one that was forked from the first key on',
      () =>
        (main = {
          ...main,
          entries: chained([honest[0] as DirectoryEntry, week('2026-W47', foreign), week('2026-W48', second)]),
        }),
      /contradict each other: entry 1 /,
    ],
    [
      'an entry that was changed in place',
      () =>
        (main = { ...main, entries: honest.map((entry, at) => (at === 1 ? { ...entry, day: '2026-11-01' } : entry)) }),
      /does not hold: entry 2 does not fit/,
    ],
    [
      'a second key for a week, shown to everybody',
      () => {
        const twice = chained([...honest, week('2026-W48', foreign)]);
        [main, anonymous] = [
          { ...main, entries: twice },
          { ...anonymous, entries: twice },
        ];
      },
      /entry 3 is a second key/,
    ],
    [
      'tokens that were forged',
      () => (anonymous = { ...anonymous, totals: [{ keyId: first.keyId, lots: 2, spent: 9 }] }),
      /Tokens are forged: .* 9 were spent, but only 8 issued/,
    ],
  ])('finds %s', async (_, spoil, sentence) => {
    spoil();
    await expect(verify({ api })).rejects.toThrow(sentence);
  });

  it('finds a past that was rewritten at both origins, for whoever kept a fingerprint of it', async () => {
    const rewritten = chained([honest[0] as DirectoryEntry, week('2026-W47', foreign), week('2026-W48', second)]);
    [main, anonymous] = [
      { ...main, entries: rewritten },
      { ...anonymous, entries: rewritten },
    ];
    await verify({ api });
    await expect(verify({ api, seen: fingerprintAt(3) })).rejects.toThrow(/never had the fingerprint/);
  });

  it('says what is wrong with an address', async () => {
    await expect(verify({ api: 'forum' })).rejects.toThrow('"forum" is no address');
    await expect(verify({ api: 'http://127.0.0.1:1' })).rejects.toThrow(/cannot be reached/);
  });
});
