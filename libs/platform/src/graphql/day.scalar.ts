import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** yyyy-mm-dd: a day without a time, where anything finer would tell too much or claim too much. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, yyyy-mm-dd, in the time zone of the organisation.',
  serialize: asDay,
  parseValue: asDay,
  parseLiteral: (node) => asDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** Whether PostgreSQL takes it for a day. Cursors are asked too: whoever sends one can make it up. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && isInTheCalendar(value);
}

function asDay(value: unknown): string {
  if (isDay(value)) return value;
  throw new GraphQLError('A Date is written yyyy-mm-dd.');
}

/** JavaScript takes 31 February for 3 March, and has a year 0; PostgreSQL refuses both. */
function isInTheCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !day.startsWith('0000') && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
