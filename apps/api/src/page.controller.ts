import { createReadStream } from 'node:fs';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, anyone } from '#platform';
import { indexHtml, isPageRequest } from './page-request.js';

/** Any address that is not a file or an endpoint opens the web app, whose router knows the rest. */
@Controller()
export class PageController {
  @Get('*')
  @Allow(anyone)
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isPageRequest(request)) throw new NotFoundException();
    await reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(createReadStream(indexHtml));
  }
}
