import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#contracts';
import { limits } from '#contracts';
import type { RequestContext } from '../allow.js';
import { ViewerSource } from '../viewer.js';
import { compiledExecution } from './compiled-execution.plugin.js';
import { complexityLimit, limitRules } from './limits.plugin.js';
import { withoutPropertyReaders } from './plain-fields.js';
import { presentError } from './present-errors.js';

/** Context of the API for identified people. `reply` is there for the few operations that set a cookie. */
export interface ApiContext extends RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Where loaders of this request are kept, each under its own symbol: `loaderOf` in loaders.ts. */
  readonly loaders: Map<symbol, unknown>;
}

/** GraphQL for identified people: the viewer comes from the cookie. */
export function apiGraphql(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ViewerSource],
    useFactory: (viewers: ViewerSource) => ({
      ...options(true),
      context: async (request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> => ({
        request,
        reply,
        viewer: await viewers.fromCookieHeader(request.headers.cookie),
        language: languageOf(request.headers['accept-language']),
        loaders: new Map(),
      }),
    }),
  });
}

/** GraphQL for people nobody knows: no viewer, no traces, no hints about the schema in errors. */
export function anonymousGraphql(): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    ...options(false),
    hideSchemaDetailsFromClientErrors: true,
    // A register of what somebody once asked, and a way to be recognised by it.
    persistedQueries: false,
    context: (request: FastifyRequest): RequestContext => ({
      viewer: null,
      language: languageOf(request.headers['accept-language']),
    }),
  });
}

function options(traced: boolean): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: true,
    transformSchema: withoutPropertyReaders,
    graphiql: false,
    playground: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.query.tokens },
    // Without this, @Allow above a field resolver would be ignored.
    fieldResolverEnhancers: ['guards'],
    validationRules: limitRules,
    plugins: [ApolloServerPluginCacheControlDisabled(), complexityLimit, compiledExecution(traced)],
    formatError: (formatted, error) =>
      // What compiled execution presented arrives formatted; this is for errors before it: parsing, validation, limits.
      isPresented(formatted) ? formatted : presentError(error, 'zh', traced),
  };
}

function isPresented(formatted: { extensions?: Record<string, unknown> }): boolean {
  return formatted.extensions?.['params'] !== undefined;
}

/** zh unless English is asked for first. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}
