import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError } from 'graphql';
import type { DocumentNode, ValidationContext, ValidationRule } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { limits, wordError } from '#contracts';
import type { RequestContext } from '../allow.js';

const { query } = limits;

/** Reported as validation errors, not thrown: a thrown one would look like a fault of ours. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: query.depth, ignoreIntrospection: true, ...reported }),
  maxAliasesRule({ n: query.aliases, ...reported }),
  maxDirectivesRule({ n: query.directives, ...reported }),
];

/** A page of n costs n times what hangs below it. */
const pages: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const asked = (args['first'] ?? args['last']) as number | undefined;
  const size = asked ?? (field.args.some(({ name }) => name === 'first') ? limits.pageSize.default : 1);
  return 1 + Math.max(1, Math.min(size, limits.pageSize.max)) * childComplexity;
};

const complexities = new WeakMap<DocumentNode, Map<string, number>>();
const REMEMBERED_OF_ONE_DOCUMENT = 100;

/** Walking a thread page costs a tenth of answering it, and Apollo keeps the parsed document: once for each is enough. */
function remembered(document: DocumentNode, given: object, reckon: () => number): number {
  const known = complexities.get(document) ?? new Map<string, number>();
  const key = JSON.stringify(given);
  const complexity = known.get(key) ?? reckon();
  if (known.size < REMEMBERED_OF_ONE_DOCUMENT) known.set(key, complexity);
  complexities.set(document, known);
  return complexity;
}

/** Only numbers (page sizes) and booleans (include, skip) change how much a document asks for. */
function deciding(variables: Record<string, unknown>): Record<string, unknown> {
  const decides = ([, value]: [string, unknown]) => typeof value === 'number' || typeof value === 'boolean';
  return Object.fromEntries(Object.entries(variables).filter(decides));
}

export const complexityLimit: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operationName, request, contextValue }) {
        const variables = request.variables ?? {};
        const operation = operationName ? { operationName } : {};
        const complexity = remembered(document, { ...operation, ...deciding(variables) }, () =>
          getComplexity({ schema, query: document, variables, estimators: [pages], ...operation }),
        );
        if (complexity <= query.complexity) return Promise.resolve();
        // Worded here: what presents errors of this stage no longer knows who asked.
        const message = wordError('TOO_COMPLEX', {}, contextValue.language);
        throw new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', params: {} } });
      },
    }),
};
