import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { wordError } from '#contracts';
import type { ErrorCode, ErrorParams, Language } from '#contracts';
import { DomainError } from '../errors.js';
import { isOutage, reportOutage } from './outage.js';

const logger = new Logger('GraphQL');

/** Codes of Apollo and of the limits, in our words. What they say about the query itself helps client authors. */
const ours: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_REQUEST',
  GRAPHQL_VALIDATION_FAILED: 'BAD_REQUEST',
  BAD_USER_INPUT: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
};

/**
 * The only place where an error becomes a response: a domain refusal keeps its code and gets the reader's wording,
 * a malformed query keeps its explanation, a text that no column takes is BAD_REQUEST, a database that is away is
 * UNAVAILABLE, and anything else is masked as INTERNAL.
 * @param traced whether an error is logged, a masked one with a correlation id (never in the anonymous app)
 */
export function presentError(error: unknown, language: Language, traced: boolean): GraphQLFormattedError {
  const wrapper = error instanceof GraphQLError ? error : null;
  const cause = wrapper?.originalError ?? error;
  const place = wrapper?.path ? { path: wrapper.path } : {};
  if (cause instanceof DomainError) return { ...refusal(cause.code, cause.params, language), ...place };
  const code = wrapper && ours[String(wrapper.extensions['code'])];
  if (wrapper && (code !== undefined || speaksOfTheQuery(wrapper)))
    return { message: wrapper.message, extensions: { code: code ?? 'BAD_REQUEST', params: {} }, ...place };
  if (isUnwritable(cause)) return { ...refusal('BAD_REQUEST', {}, language), ...place };
  if (cause instanceof Error && isOutage(cause)) {
    if (traced) reportOutage(cause);
    return { ...refusal('UNAVAILABLE', {}, language), ...place };
  }
  if (!traced) return { ...refusal('INTERNAL', {}, language), ...place };
  const correlationId = randomUUID();
  logger.error(`${correlationId} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return { ...refusal('INTERNAL', { correlationId }, language), ...place };
}

/** graphql-js about the document, or one of our scalars about a variable. */
function speaksOfTheQuery({ originalError }: GraphQLError): boolean {
  return originalError === undefined || originalError instanceof GraphQLError;
}

/** SQLSTATE 22021: a text with a NUL, or half a character. PostgreSQL takes it nowhere, so no field needs to look for it. */
function isUnwritable(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  return code === '22021' || (driverError !== undefined && isUnwritable(driverError));
}

function refusal(code: ErrorCode, params: ErrorParams, language: Language): GraphQLFormattedError {
  return { message: wordError(code, params, language), extensions: { code, params } };
}
