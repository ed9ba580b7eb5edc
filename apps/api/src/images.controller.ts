import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { forumPolicy, Images } from '#forum';
import { Allow, DomainError, ViewerSource } from '#platform';

/** Images of posts. To whoever may not read the post there is none, guests included. */
@Controller('images')
export class ImagesController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly images: Images,
  ) {}

  @Get(':id')
  @Allow(forumPolicy.readImage)
  async image(
    @Headers('cookie') cookie: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { type, bytes } = await this.read(cookie, id);
    const etag = `"${id}"`;
    await reply
      .headers({
        'content-type': type,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        // Never shown from a cache without asking: what was hidden meanwhile is gone at the next look.
        'cache-control': 'private, no-cache',
        etag,
      })
      .code(known === etag ? 304 : 200)
      .send(known === etag ? null : bytes);
  }

  private async read(cookie: string | undefined, id: string) {
    const viewer = await this.viewers.fromCookieHeader(cookie);
    if (viewer === null || viewer.mustChangePassword) throw new NotFoundException();
    return this.images.read(viewer, id).catch((error: unknown) => {
      throw error instanceof DomainError ? new NotFoundException() : error;
    });
  }
}
