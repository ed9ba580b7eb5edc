import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '#platform';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * True unless a browser says that a page of somebody else sent this. No Origin: not a browser, or one so old that
 * SameSite=Strict and Apollo's own check must do.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicOrigin: string): boolean {
  if (origin === undefined || origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Cross-site request forgery, third line: cookies ignore ports, so on one machine the anonymous origin counts as the
 * same site and SameSite alone would let it through.
 */
@Injectable()
export class OwnOriginOnly implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // The worker and the command line have no HTTP adapter, and nothing to protect here.
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter?.getInstance<FastifyInstance>().addHook('onRequest', async (request, reply) => {
      const { origin, host } = request.headers;
      if (SAFE_METHODS.includes(request.method) || isOwnOrigin(origin, host, this.config.publicOrigin)) return;
      await reply
        .code(403)
        .send({ errors: [{ message: 'wrong origin', extensions: { code: 'FORBIDDEN', params: {} } }] });
    });
  }
}
