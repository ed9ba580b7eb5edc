import type { ErrorCode, ErrorParams } from '#contracts';
import { Refused, type Redeemer } from './client.js';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: ErrorCode; readonly params?: ErrorParams } }[];
}

const queries = {
  status: '{ anonymity { today keys { keyId spendable } } }',
  submit: 'mutation ($input: Submission!) { submit(input: $input) { threadId seq publishedBy } }',
  followUp: 'mutation ($input: FollowUp!) { followUp(input: $input) { threadId seq publishedBy } }',
  rate: 'mutation ($input: SignedRating!) { rate(input: $input) { threadId seq publishedBy } }',
  withdraw: 'mutation ($input: SignedWithdrawal!) { withdraw(input: $input) { threadId seq publishedBy } }',
  reopen: 'mutation ($input: SignedReopening!) { reopen(input: $input) { threadId seq publishedBy } }',
  receipt: 'query ($input: SignedRead!) { receipt(input: $input) { threadId steps { seq state refusal } } }',
};

/**
 * The anonymous origin over HTTP. Nothing goes along that could mark a client: no cookies, no referrer, no header but
 * the content's type.
 * @param origin as `site.anonymousOrigin` gives it
 */
export function httpRedeemer(origin: string, fetcher: Fetch = fetch): Redeemer {
  async function ask<T>(query: string, field: string, input?: unknown): Promise<T> {
    const response = await fetcher(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, ...(input === undefined ? {} : { variables: { input } }) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const { data, errors } = (await response.json()) as Reply;
    const [error] = errors ?? [];
    if (error !== undefined) throw new Refused(error.extensions.code, error.extensions.params);
    return data?.[field] as T;
  }
  return {
    status: () => ask(queries.status, 'anonymity'),
    submit: (input) => ask(queries.submit, 'submit', input),
    followUp: (input) => ask(queries.followUp, 'followUp', input),
    rate: (input) => ask(queries.rate, 'rate', input),
    withdraw: (input) => ask(queries.withdraw, 'withdraw', input),
    reopen: (input) => ask(queries.reopen, 'reopen', input),
    receipt: (input) => ask(queries.receipt, 'receipt', input),
  };
}
