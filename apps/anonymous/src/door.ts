import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wordError, type ErrorCode } from '#contracts';
import { languageOf, type AnonymousConfig } from '#platform';

/** What a page may send along. Anything more would be a way to mark it. */
const ALLOWED_HEADERS = 'content-type, accept-language';
const DAY_SECONDS = 86_400;

/**
 * What stands in front of everything: no credentials come in, and only the forum's own pages may read the answers.
 * Cookies ignore ports, so on one host a browser would offer the session here if a page forgot to leave it out.
 */
export function guardTheDoor(app: NestFastifyApplication, config: Pick<AnonymousConfig, 'publicOrigin'>): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({
      'access-control-allow-origin': config.publicOrigin,
      vary: 'Origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-site',
    });
    if (carriesCredentials(request)) return refuse(request, reply, 400, 'CREDENTIALS_NOT_ALLOWED');
    if (request.method === 'OPTIONS') return preflight(reply);
    // In an address, what is asked would stand in the log of every proxy on the way.
    if (request.method !== 'POST' && request.url.startsWith('/graphql'))
      return refuse(request, reply, 405, 'BAD_REQUEST');
    return undefined;
  });
}

function carriesCredentials({ headers }: FastifyRequest): boolean {
  return headers.cookie !== undefined || headers.authorization !== undefined;
}

/** In the form of a GraphQL answer, because that is what the caller reads. */
function refuse({ headers }: FastifyRequest, reply: FastifyReply, status: number, code: ErrorCode): FastifyReply {
  const message = wordError(code, {}, languageOf(headers['accept-language']));
  return reply.code(status).send({ errors: [{ message, extensions: { code, params: {} } }] });
}

/** No `access-control-allow-credentials`: a browser then never hands over an answer to a request that had some. */
function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .headers({
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': String(DAY_SECONDS),
    })
    .code(204)
    .send();
}
