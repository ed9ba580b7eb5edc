import { randomUUID } from 'node:crypto';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLOutputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import type { Call, Caller } from './caller.js';

/** Values for arguments and input fields of these names, instead of made-up ones. */
export type Given = Readonly<Record<string, unknown>>;

/** How much of an operation to fill in: only what it demands, or everything it takes. */
export type Filling = 'required' | 'all';

export async function schemaOf(caller: Caller): Promise<GraphQLSchema> {
  const { data } = await caller.ask({ query: getIntrospectionQuery() });
  return buildClientSchema(data as unknown as IntrospectionQuery);
}

/** A valid call of one operation, made from nothing but the schema. */
export function callOf(
  schema: GraphQLSchema,
  operation: { type: 'Query' | 'Mutation'; name: string },
  filling: Filling,
  given: Given = {},
): Call {
  const field = fieldOf(schema, operation);
  const args = field.args.filter((arg) => wanted(arg.name, isRequiredArgument(arg), filling, given));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${operation.type.toLowerCase()}${declared && ` (${declared})`}`;
  const selection = selectionOf(field.type, filling === 'all' ? 3 : 0);
  return {
    query: `${head} { ${operation.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, valueOf(name, type, filling, given)])),
  };
}

/** The names of all arguments and input fields an operation takes, however deep. */
export function inputNames(schema: GraphQLSchema, operation: { type: 'Query' | 'Mutation'; name: string }): string[] {
  const below = (name: string, type: GraphQLInputType): string[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [name];
    return Object.values(named.getFields()).flatMap((field) => below(field.name, field.type));
  };
  return fieldOf(schema, operation).args.flatMap(({ name, type }) => below(name, type));
}

function fieldOf(schema: GraphQLSchema, { type, name }: { type: 'Query' | 'Mutation'; name: string }) {
  const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (field === undefined) throw new Error(`${type} ${name} is not in the schema`);
  return field;
}

/** A made-up cursor would only ever be refused, so that nothing behind it would be tried. */
const LEFT_OUT = ['after', 'before', 'last', 'around'];

function wanted(name: string, required: boolean, filling: Filling, given: Given): boolean {
  return required || name in given || (filling === 'all' && !LEFT_OUT.includes(name));
}

const TEXTS: Given = {
  slug: 'a-board-of-ours',
  board: 'a-board-of-ours',
  code: 'X-1',
  loginName: 'somebody.else',
  number: '2026-000001',
  password: 'not the password',
  current: 'not the password',
  next: 'a long new password',
};

function valueOf(name: string, type: GraphQLInputType, filling: Filling, given: Given): unknown {
  if (name in given) return given[name];
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(name, bare.ofType, filling, given)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter((field) => wanted(field.name, isRequiredInputField(field), filling, given))
        .map((field) => [field.name, valueOf(field.name, field.type, filling, given)]),
    );
  if (bare.name === 'ID') return randomUUID();
  if (bare.name === 'Int') return 2;
  if (bare.name === 'Boolean') return true;
  if (bare.name === 'Date') return '2026-11-20';
  if (bare.name === 'DateTime') return '2026-11-24T02:00:00.000Z';
  return TEXTS[name] ?? '村口的路灯坏了两个星期';
}

/** Every field down to `depth` that asks for no argument, and nothing of a kind within itself; pages of two. */
function selectionOf(type: GraphQLOutputType, depth: number, above: readonly string[] = []): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const around = [...above, named.name];
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const picked = fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    if (depth === 0 || around.includes(getNamedType(field.type).name)) return [];
    return [`${field.name}${pageOf(field)} ${selectionOf(field.type, depth - 1, around)}`];
  });
  return `{ __typename ${picked.join(' ')} }`;
}

function pageOf({ args }: GraphQLField<unknown, unknown>): string {
  return args.some(({ name, type }) => name === 'first' && !isNonNullType(type)) ? '(first: 2)' : '';
}
