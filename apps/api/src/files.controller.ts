import { Controller, Get, Headers, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type DocumentFile, Documents, forumPolicy } from '#forum';
import { Allow, notFound, ViewerSource } from '#platform';
import { attachmentNamed } from './content-disposition.js';
import { FileRefusals } from './file-refusals.js';
import { spanOf } from './range.js';

/** Documents of posts, to be saved and never shown as pages of ours. Guests find none. */
@Controller('files')
@UseFilters(FileRefusals)
export class FilesController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly documents: Documents,
  ) {}

  @Get(':id')
  @Allow(forumPolicy.readFile)
  async document(
    @Headers() headers: Record<string, string | undefined>,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.fromCookieHeader(headers['cookie']);
    if (viewer === null || viewer.mustChangePassword) throw notFound();
    const document = await this.documents.find(viewer, id);
    reply.headers(headersOf(document));
    if (headers['if-none-match'] === etagOf(document)) {
      await reply.code(304).send();
      return;
    }
    // A part is only a part of what is still the same; the same id always is.
    const asked = headers['if-range'] === undefined || headers['if-range'] === etagOf(document);
    const span = asked ? spanOf(headers['range'], document.size) : null;
    if (span === 'unsatisfiable') {
      await reply.code(416).header('content-range', `bytes */${document.size}`).send();
      return;
    }
    const { start, end } = span ?? { start: 0, end: document.size - 1 };
    const bytes = await this.documents.open(document, { start, end });
    if (span !== null) reply.header('content-range', `bytes ${start}-${end}/${document.size}`);
    await reply
      .code(span === null ? 200 : 206)
      .header('content-length', end - start + 1)
      .send(bytes);
  }
}

const etagOf = ({ id }: DocumentFile): string => `"${id}"`;

function headersOf(document: DocumentFile): Record<string, string> {
  return {
    'content-type': document.type,
    'content-disposition': attachmentNamed(document.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    // Never given from a cache without asking: what was hidden meanwhile is gone at the next look.
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: etagOf(document),
  };
}
