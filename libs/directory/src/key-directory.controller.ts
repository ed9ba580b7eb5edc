import { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, anyone } from '#platform';
import { entryLine } from '#tokens';
import { DIRECTORY_PAGE, KeyDirectory } from './key-directory.js';

/** The whole directory as a file that anybody may keep and compare. */
@Controller()
export class KeyDirectoryController {
  constructor(private readonly directory: KeyDirectory) {}

  @Get('key-directory.jsonl')
  @Allow(anyone)
  async file(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .type('application/jsonl; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Readable.from(this.lines()));
  }

  private async *lines(): AsyncGenerator<string> {
    for (let at = 0; ; at += DIRECTORY_PAGE) {
      const page = await this.directory.after(at);
      yield page.map(entryLine).join('');
      if (page.length < DIRECTORY_PAGE) return;
    }
  }
}
