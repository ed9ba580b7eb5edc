import {
  commonLength,
  DirectoryFault,
  emptyDirectory,
  extendDirectory,
  fingerprintOf,
  readEntryLines,
  TOKENS_PER_LOT,
} from '#tokens';
import type { DirectoryEntry, DirectoryFaultCode, DirectoryView } from '#tokens';
import { Refusal, terminal } from '../terminal.js';

export interface VerifyOptions {
  /** Origin of the forum. */
  readonly api: string;
  /** Origin of the anonymous app; asked of the forum when left out. */
  readonly anonymous?: string;
  /** The fingerprint that was seen before, to find a past that was rewritten for everybody. */
  readonly seen?: string;
}

const words: Readonly<Record<DirectoryFaultCode, string>> = {
  BROKEN: 'does not fit to those before it',
  TWO_KEYS: 'is a second key for a week that has one',
  REWRITTEN: 'is not what it was',
  SHORTER: 'is missing',
  SPLIT: 'is not the same at both origins',
  APART: 'stands at one origin alone',
  UNLISTED: 'is not listed',
};

/**
 * Checks from outside, with what anybody may fetch, that nobody is given keys of their own and no token is forged.
 * @throws Refusal that says what is wrong
 */
export async function verify({ api, anonymous, seen }: VerifyOptions): Promise<void> {
  const main = originOf(api);
  const other = originOf(anonymous ?? (await anonymousOriginOf(main)));
  const [here, there] = [await fetchDirectory(main), await fetchDirectory(other)];
  const [viewHere, viewThere] = [checked(here, main), checked(there, other)];
  refuseSplit(here, there);
  const longer = viewHere.length >= viewThere.length ? here : there;
  if (seen !== undefined) refuseForgotten(longer, seen);
  await refuseForged(main, other);
  report(viewHere, viewThere);
}

/** What is published of a key's tokens. */
interface Totals {
  readonly keyId: string;
  readonly lots: number;
  readonly spent: number;
}

function checked(entries: readonly DirectoryEntry[], origin: string): DirectoryView {
  try {
    return extendDirectory(emptyDirectory, entries);
  } catch (error) {
    if (!(error instanceof DirectoryFault)) throw error;
    throw new Refusal(`The key directory at ${origin} does not hold: entry ${error.index} ${words[error.code]}.`);
  }
}

function refuseSplit(here: readonly DirectoryEntry[], there: readonly DirectoryEntry[]): void {
  const common = commonLength(here, there);
  if (common < Math.min(here.length, there.length))
    throw new Refusal(
      `The two origins contradict each other: entry ${common} ${words.SPLIT}. Somebody may be shown keys of their own.`,
    );
}

/** Every head the directory ever had is one of its prefixes: a fingerprint of the past must still be among them. */
function refuseForgotten(entries: readonly DirectoryEntry[], seen: string): void {
  const wanted = seen.replace(/\s/g, '').toUpperCase();
  let view = emptyDirectory;
  for (const entry of entries) {
    view = extendDirectory(view, [entry]);
    if (fingerprintOf(view.head).replace(/\s/g, '') === wanted) return;
  }
  throw new Refusal(
    `The key directory never had the fingerprint ${seen}: its past was rewritten, or it is another one.`,
  );
}

async function refuseForged(main: string, other: string): Promise<void> {
  const query = '{ keyTotals { keyId lots spent } }';
  const totals = await Promise.all([main, other].map((origin) => ask<{ keyTotals: Totals[] }>(origin, query)));
  const forged = totals.flatMap(({ keyTotals }) => keyTotals).find(({ lots, spent }) => spent > lots * TOKENS_PER_LOT);
  if (forged !== undefined)
    throw new Refusal(
      `Tokens are forged: of the key ${fingerprintOf(forged.keyId)} ${forged.spent} were spent, but only ${forged.lots * TOKENS_PER_LOT} issued.`,
    );
}

function report(here: DirectoryView, there: DirectoryView): void {
  const apart = Math.abs(here.length - there.length);
  terminal.say(`  ✓ Both key directories hold: ${here.length} and ${there.length} entries, ${here.keys.length} keys.`);
  terminal.say('  ✓ One key for each purpose, week and generation.');
  terminal.say(
    apart === 0
      ? '  ✓ Both origins show the same.'
      : `  ✓ Both origins show the same, but one lacks the last ${apart}: look again in five minutes.`,
  );
  terminal.say('  ✓ Of no key were more tokens spent than issued.');
  terminal.say(`  Fingerprint: ${fingerprintOf(here.head)}`);
}

function originOf(text: string): string {
  if (!URL.canParse(text)) throw new Refusal(`"${text}" is no address: say it like https://forum.example.`);
  return new URL(text).origin;
}

async function anonymousOriginOf(main: string): Promise<string> {
  return (await ask<{ site: { anonymousOrigin: string } }>(main, '{ site { anonymousOrigin } }')).site.anonymousOrigin;
}

async function fetchDirectory(origin: string): Promise<DirectoryEntry[]> {
  const text = await (await reached(origin, () => fetch(`${origin}/key-directory.jsonl`))).text();
  try {
    return readEntryLines(text);
  } catch {
    throw new Refusal(`What ${origin} calls its key directory is none.`);
  }
}

async function ask<T>(origin: string, query: string): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const response = await reached(origin, () => fetch(`${origin}/graphql`, { method: 'POST', headers, body }));
  const { data } = (await response.json()) as { data?: T | null };
  if (data === undefined || data === null) throw new Refusal(`${origin} did not answer as a forum does.`);
  return data;
}

async function reached(origin: string, work: () => Promise<Response>): Promise<Response> {
  const response = await work().catch(() => undefined);
  if (response?.ok === true) return response;
  throw new Refusal(`${origin} cannot be reached, or is no forum: check the address and that it runs.`);
}
