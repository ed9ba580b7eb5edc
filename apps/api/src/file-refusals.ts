import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, wordError } from '#contracts';
import { DomainError, languageOf } from '#platform';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  IMAGE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  IMAGE_UNREADABLE: 415,
  TOO_MANY_UPLOADS: 429,
  UNAVAILABLE: 503,
};

/** Refusals where no GraphQL is spoken: the same codes and words as there, in the same shape. */
@Catch(DomainError)
export class FileRefusals implements ExceptionFilter<DomainError> {
  async catch({ code, params }: DomainError, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const message = wordError(code, params, languageOf(http.getRequest<FastifyRequest>().headers['accept-language']));
    await http
      .getResponse<FastifyReply>()
      .code(statuses[code] ?? 400)
      .header('cache-control', 'no-store')
      .send({ errors: [{ message, extensions: { code, params } }] });
  }
}
