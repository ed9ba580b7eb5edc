import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AltairFastify } from 'altair-fastify-plugin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform';
import { WEB_BUILD } from './page-request.js';

const EXPLORER = '/explorer';

/**
 * Serves the web build with a strict Content-Security-Policy, and the GraphQL explorer from this machine.
 * Scripts run only from our own files and HTML reaches the page only through the web app's one Trusted Types policy.
 */
export async function serveWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const secure = config.publicOrigin.startsWith('https:');
  await fastify.register(helmet, {
    global: true,
    hsts: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'", config.anonymousOrigin, socketOrigin(config.publicOrigin)],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['xinqiao', 'dompurify'],
      },
    },
  });
  await fastify.register(AltairFastify, { path: EXPLORER, baseURL: `${EXPLORER}/`, endpointURL: '/graphql' });
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    // The explorer is a third party's page, for developers: it may style and evaluate as it likes, but reach only us.
    if (request.url.startsWith(EXPLORER))
      await reply.header(
        'content-security-policy',
        "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'",
      );
  });
  if (!existsSync(WEB_BUILD)) return;
  await fastify.register(statics, {
    root: WEB_BUILD,
    wildcard: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry their hash in their name; index.html is asked for again each time.
      const fixed = path.includes('/assets/');
      void reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function socketOrigin(origin: string): string {
  return origin.replace(/^http/, 'ws');
}
