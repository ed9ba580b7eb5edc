import type { ErrorCode, ErrorParams } from '#contracts';
import { AnonymousError } from './model.js';

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: ErrorCode; readonly params?: ErrorParams };
  }[];
}

async function post<T>(url: string, init: RequestInit): Promise<T> {
  let answer: Answer<T>;
  try {
    const response = await fetch(url, { method: 'POST', cache: 'no-store', redirect: 'error', ...init });
    answer = (await response.json()) as Answer<T>;
  } catch {
    throw new AnonymousError('UNAVAILABLE');
  }
  const refusal = answer.errors?.[0];
  if (refusal !== undefined)
    throw new AnonymousError(refusal.extensions?.code ?? 'INTERNAL', refusal.extensions?.params);
  if (answer.data === undefined || answer.data === null) throw new AnonymousError('UNAVAILABLE');
  return answer.data;
}

/** With the session: only what every browser asks for alike, whether or not its person will ever post. */
export function askIssuer<T>(query: string, variables: object = {}): Promise<T> {
  return post<T>('/graphql', {
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  });
}

/**
 * Without anything that tells who asks. Cookies ignore ports, so on localhost `omit` is what keeps the session
 * cookie from the anonymous origin; the referrer would tell which thread was open.
 */
export function askAnonymousOrigin<T>(origin: string, body: string): Promise<T> {
  return post<T>(`${origin}/graphql`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    mode: 'cors',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

/** What the anonymous origin tells everybody about itself. */
interface Anonymity {
  /** Its own day, yyyy-mm-dd: the device's calendar may be wrong. */
  readonly today: string;
  /** How many images one post may have; 0 where none are taken. */
  readonly imagesEach: number;
}

const ANONYMITY = JSON.stringify({ query: 'query Anonymity { anonymity { today imagesEach } }' });

/** The same question from every browser at every load, and before every signed read. */
export async function askAnonymity(origin: string): Promise<Anonymity> {
  return (await askAnonymousOrigin<{ anonymity: Anonymity }>(origin, ANONYMITY)).anonymity;
}
