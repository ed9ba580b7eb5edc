import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Images } from '../spool/image-ring.js';
import { imageIds, stepKey, type HeldStep } from './held-step.js';
import { movedHorizon } from './horizon.js';
import { shuffledKeepingSteps } from './shuffle.rules.js';

/**
 * Writes what is due in the caller's transaction, shuffled in every table. Steps that are there already are left alone:
 * after a crash between commit and the next write of the spool the same steps come a second time.
 */
export async function publish(client: Client, due: readonly HeldStep[], images: Images): Promise<void> {
  const known = await publishedAmong(client, due);
  const fresh = shuffledKeepingSteps(due.filter((step) => !known.has(stepKey(step))));
  if (fresh.length === 0) return;
  await spend(client, fresh);
  await countAuthors(client, fresh);
  await client.query(
    `INSERT INTO anonymous.outcome (author_key, seq, slot, request_hash, state)
     SELECT author_key, seq, slot, decode(request_hash, 'hex'), 'PENDING'
       FROM jsonb_to_recordset($1) AS row (author_key text, seq int, slot bigint, request_hash text)`,
    [asRows(fresh, (step) => ({ ...named(step), request_hash: hex(step.requestHash) }))],
  );
  await client.query(
    `INSERT INTO anonymous.inbox (id, slot, ordinal, payload)
     SELECT id, slot, ordinal, payload
       FROM jsonb_to_recordset($1) AS row (id uuid, slot bigint, ordinal int, payload jsonb)`,
    [asRows(fresh, ({ slot, payload }, ordinal) => ({ id: randomUUID(), slot, ordinal, payload }))],
  );
  await movedHorizon(client, 'DATABASE', Math.max(...fresh.map(({ slot }) => slot)));
  for (const step of fresh) await addImages(client, step, images);
}

/** In the shuffled order of their steps. */
async function addImages(client: Client, step: HeldStep, images: Images): Promise<void> {
  for (const id of imageIds(step))
    await client.query('INSERT INTO anonymous.image (id, slot, bytes) VALUES ($1, $2, $3)', [
      id,
      step.slot,
      images.get(id),
    ]);
}

async function publishedAmong(client: Client, due: readonly HeldStep[]): Promise<Set<string>> {
  const { rows } = await client.query<{ authorKey: string; seq: number }>(
    `SELECT author_key AS "authorKey", seq FROM anonymous.outcome
      WHERE (author_key, seq) IN (SELECT author_key, seq FROM jsonb_to_recordset($1) AS row (author_key text, seq int))`,
    [asRows(due, named)],
  );
  return new Set(rows.map(stepKey));
}

async function spend(client: Client, fresh: readonly HeldStep[]): Promise<void> {
  const spent = fresh.flatMap(({ spends }) => (spends === null ? [] : [spends]));
  // A conflict would mean two steps on one token, which the seat rules out: better a failed window than a doubled one.
  await client.query(
    `INSERT INTO anonymous.spent (nonce, key_id)
     SELECT decode(nonce, 'hex'), key_id FROM jsonb_to_recordset($1) AS row (nonce text, key_id text)`,
    [asRows(spent, ({ nonce, keyId }) => ({ nonce: hex(nonce), key_id: keyId }))],
  );
}

/** One row for each author, however many steps they took in the window. */
async function countAuthors(client: Client, fresh: readonly HeldStep[]): Promise<void> {
  const authors = new Map<string, HeldStep[]>();
  for (const step of fresh) authors.set(step.authorKey, [...(authors.get(step.authorKey) ?? []), step]);
  await client.query(
    `INSERT INTO anonymous.author AS author (author_key, thread_id, letter, last_seq, follow_up_day, follow_up_count)
     SELECT author_key, thread_id, letter, last_seq, day, count
       FROM jsonb_to_recordset($1)
         AS row (author_key text, thread_id uuid, letter boolean, last_seq int, day date, count int)
     ON CONFLICT (author_key) DO UPDATE SET
       last_seq = greatest(author.last_seq, EXCLUDED.last_seq),
       follow_up_count = EXCLUDED.follow_up_count
         + CASE WHEN author.follow_up_day = EXCLUDED.follow_up_day THEN author.follow_up_count ELSE 0 END,
       follow_up_day = EXCLUDED.follow_up_day`,
    [asRows([...authors.values()], countOf)],
  );
}

function countOf(steps: readonly HeldStep[]): Record<string, unknown> {
  const last = steps.at(-1);
  const day = last?.followUpDay ?? null;
  const count = steps.filter(({ followUpDay }) => followUpDay !== null && followUpDay === day).length;
  return {
    author_key: last?.authorKey,
    thread_id: last?.threadId,
    letter: last?.letter,
    last_seq: last?.seq,
    day,
    count,
  };
}

const named = ({ authorKey, seq, slot }: HeldStep) => ({ author_key: authorKey, seq, slot });
const hex = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('hex');

function asRows<T>(items: readonly T[], row: (item: T, index: number) => Record<string, unknown>): string {
  return JSON.stringify(items.map(row));
}
