import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** There is no year 0. */
const FIRST_YEAR = '0001';
const AS_IT_IS_WRITTEN = 'A DateTime is written 2026-11-23T01:00:00.000Z.';

/** A moment in UTC with milliseconds. Rows bring it as text (`instantAsText`), and nothing between takes it apart. */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, such as 2026-11-23T01:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : asInstant(value)),
  parseValue: received,
  parseLiteral: (node) => received(node.kind === Kind.STRING ? node.value : undefined),
});

/** SQL that yields a `timestamptz` as Instant has it, which is how JavaScript prints a Date. */
export function instantAsText(sql: string): string {
  return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** True for what `instantAsText` could have written. Whatever comes from outside is asked, and PostgreSQL understands it. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value) || value < FIRST_YEAR) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
}

function received(value: unknown): string {
  if (isInstant(value)) return value;
  throw new GraphQLError(AS_IT_IS_WRITTEN);
}

/** What comes from a row only has to be text: two thousand of them are on a page. */
function asInstant(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value)) return value;
  throw new GraphQLError(AS_IT_IS_WRITTEN);
}
