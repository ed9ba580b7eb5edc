import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, LoggerService, Type } from '@nestjs/common';
import { ConsoleLogger } from '@nestjs/common';
import { refuseDeepBodies } from './shallow-bodies.js';

/** GraphQL documents and posts are text. In bytes. */
const BODY_LIMIT = 512 * 1024;
/** For the whole of a request to arrive: four images on a slow line, but not a connection that is held open for ever. */
const ARRIVAL_MS = 120_000;

/**
 * Makes the Nest application of one app on Fastify, not yet listening. Fastify's own request log stays off everywhere:
 * a line per request is a record of who was there when.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: { readonly trustProxy?: boolean; readonly bodyLimit?: number; readonly logger?: LoggerService } = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    requestTimeout: ARRIVAL_MS,
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: options.logger ?? new ConsoleLogger({ prefix: 'xinqiao', logLevels: ['error', 'warn', 'fatal'] }),
    abortOnError: false,
  });
  refuseDeepBodies(app.getHttpAdapter().getInstance());
  app.enableShutdownHooks();
  return app;
}
