import type { FastifyInstance } from 'fastify';
import { wordError } from '#contracts';
import { languageOf } from './graphql/graphql.module.js';

/** The deepest thing we are sent, an image of an anonymous thread, lies six levels down. */
const LEVELS = 16;

/**
 * Refuses JSON that is nested without end as the sender's mistake. JSON.parse reads it, but whatever walks it further on
 * does so by recursion and would come to the end of the stack: a fault of ours, by its looks.
 */
export function refuseDeepBodies(server: Pick<FastifyInstance, 'addHook'>): void {
  server.addHook('preValidation', async (request, reply) => {
    if (!isDeep(request.body)) return undefined;
    const code = 'BAD_REQUEST';
    const message = wordError(code, {}, languageOf(request.headers['accept-language']));
    return reply.code(400).send({ errors: [{ message, extensions: { code, params: {} } }] });
  });
}

/** Level by level, so that looking needs no stack either. */
function isDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth <= LEVELS && level.length > 0; depth++)
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null && !(value instanceof Uint8Array) ? Object.values(value) : [],
    );
  return level.length > 0;
}
