import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

export const PIECE_TYPE = 'application/offset+octet-stream';

/** Lets a piece of an upload in as the bytes it is; no larger than any other request. */
@Injectable()
export class UploadBodies implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    // Describing the schema needs no HTTP adapter.
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    adapter
      ?.getInstance<FastifyInstance>()
      .addContentTypeParser(PIECE_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
}
