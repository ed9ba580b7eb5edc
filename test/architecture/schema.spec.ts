import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType } from 'graphql';

/** `input` is spoken for by its type, and the two roots by their name. */
const speaksForItself = ['Query', 'Mutation'];

function undescribed(type: GraphQLNamedType): string[] {
  const open = type.description || speaksForItself.includes(type.name) ? [] : [type.name];
  if (isEnumType(type))
    return [...open, ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]))];
  if (!isObjectType(type) && !isInputObjectType(type)) return open;
  const all = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
  const fields = all.flatMap((field) => {
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
    const silent = args
      .filter(({ name, description }) => name !== 'input' && !description)
      .map(({ name }) => `${type.name}.${field.name}(${name})`);
    return field.description ? silent : [`${type.name}.${field.name}`, ...silent];
  });
  return [...open, ...fields];
}

describe.each(['schema.graphql', 'apps/anonymous/schema.graphql'])('%s', (path) => {
  const types = Object.values(buildSchema(readFileSync(path, 'utf8')).getTypeMap());
  const own = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

  it('describes every type, field, argument and value, so that it is enough to build a client from', () => {
    expect(own.length).toBeGreaterThan(10);
    expect(own.flatMap(undescribed)).toEqual([]);
  });
});
