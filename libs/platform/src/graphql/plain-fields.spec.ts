import { describe, expect, it } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { GraphQLFieldConfigMap } from 'graphql';
import { withoutPropertyReaders } from './plain-fields.js';

/** As Nest makes them: all of one name, whatever they read. */
const reader = (property: string, otherwise?: number) => {
  const rootFieldResolver = (root: unknown) => (root as Record<string, unknown>)[property] ?? otherwise;
  return { type: GraphQLInt, resolve: rootFieldResolver };
};

function kept(fields: GraphQLFieldConfigMap<unknown, unknown>): string[] {
  const query = new GraphQLObjectType({ name: 'Query', fields });
  withoutPropertyReaders(new GraphQLSchema({ query }));
  return Object.values(query.getFields()).flatMap(({ name, resolve }) => (resolve ? [name] : []));
}

describe('a schema without property readers', () => {
  it('has no function where only the property of the name is read', () => {
    expect(kept({ size: reader('size'), weight: reader('weight') })).toEqual([]);
  });

  it('keeps what reads another property, knows a default, or is not of Nest', () => {
    const own = { type: GraphQLInt, resolve: (root: unknown) => (root as Record<string, unknown>)['own'] };
    expect(kept({ size: reader('length'), weight: reader('weight', 1), own })).toEqual(['size', 'weight', 'own']);
  });
});
