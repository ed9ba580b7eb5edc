import { isUuid } from '#contracts';
import { decodeCursor, invalidInput, isInstant } from '#platform';
import type { Parameters } from '../parameters.js';
import type { FoundRow } from './search.queries.js';

const SMALLEST = -2_147_483_648;
const LARGEST = 2_147_483_647;

/** The place of a find among the newest, or among the best. */
export function keysOf({ score, postedAt, threadId, seq }: FoundRow, best: boolean): (string | number)[] {
  return best ? [score, postedAt, threadId, seq] : [postedAt, threadId, seq];
}

/**
 * The condition for everything after the cursor, newest first.
 * @param posts the table of posts it is asked of, by its name in the statement
 * @throws DomainError BAD_REQUEST, INVALID_INPUT
 */
export function newestPlace(posts: string, cursor: string, parameters: Parameters): string {
  const keys = decodeCursor(cursor, 3);
  return `(${posts}.posted_at, ${posts}.thread_id, ${posts}.seq) < (${post(keys, parameters)})`;
}

/** The row to compare with, the score first. @throws DomainError BAD_REQUEST, INVALID_INPUT */
export function bestPlace(cursor: string, parameters: Parameters): string {
  const [score, ...keys] = decodeCursor(cursor, 4);
  return `(${parameters.bind(integer(score))}::int, ${post(keys, parameters)})`;
}

function post([postedAt, threadId, seq]: readonly (string | number)[], parameters: Parameters): string {
  if (!isInstant(postedAt) || !isUuid(threadId)) throw another();
  const values = [parameters.bind(postedAt), parameters.bind(threadId), parameters.bind(integer(seq))];
  return `${values[0]}::timestamptz, ${values[1]}::uuid, ${values[2]}::int`;
}

/** A cursor is opaque, but anyone can send one: what PostgreSQL would not parse must not reach it. */
function integer(key: string | number | undefined): number {
  if (typeof key !== 'number' || key < SMALLEST || key > LARGEST) throw another();
  return key;
}

const another = () => invalidInput('after', 'a cursor of another list');
