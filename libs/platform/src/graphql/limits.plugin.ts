import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError } from 'graphql';
import type { ValidationContext, ValidationRule } from 'graphql';
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

export const complexityLimit: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operationName, request, contextValue }) {
        const complexity = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          estimators: [pages],
          ...(operationName ? { operationName } : {}),
        });
        if (complexity <= query.complexity) return Promise.resolve();
        // Worded here: what presents errors of this stage no longer knows who asked.
        const message = wordError('TOO_COMPLEX', {}, contextValue.language);
        throw new GraphQLError(message, { extensions: { code: 'TOO_COMPLEX', params: {} } });
      },
    }),
};
