import type { ErrorCode, ErrorParams } from '#contracts';
import { wordError } from '#contracts';

/** A refusal the caller can understand and act on. Knows nothing of transports; wording comes from contracts. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(wordError(code, params, 'en'));
    this.name = 'DomainError';
  }
}

/** Absent and forbidden are the same answer, so that nobody can probe for what they may not see. */
export const notFound = (): DomainError => new DomainError('NOT_FOUND');

export const invalidInput = (field: string, problem: string): DomainError =>
  new DomainError('INVALID_INPUT', { field, problem });
