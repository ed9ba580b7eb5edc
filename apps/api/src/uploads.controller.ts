import {
  Controller,
  Delete,
  Head,
  Headers,
  HttpCode,
  Options,
  Param,
  Patch,
  Post,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { filesPolicy, Uploads } from '#files';
import { Allow, anyone, DomainError, invalidInput, ViewerSource } from '#platform';
import type { Viewer } from '#platform';
import { FileRefusals } from './file-refusals.js';
import { PIECE_TYPE } from './upload-bodies.js';

const VERSION = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };

/**
 * Files by name on their way, in the words of tus 1.0 (https://tus.io/protocols/resumable-upload) with its extensions
 * creation and termination. A piece is one request and counts when it came whole.
 */
@Controller('uploads')
@UseFilters(FileRefusals)
export class UploadsController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly uploads: Uploads,
  ) {}

  @Options()
  @Allow(anyone)
  async abilities(@Res() reply: FastifyReply): Promise<void> {
    const abilities = { 'tus-version': '1.0.0', 'tus-extension': 'creation,termination' };
    await reply
      .headers({ ...VERSION, ...abilities })
      .code(204)
      .send();
  }

  @Post()
  @Allow(filesPolicy.upload)
  async begin(@Headers() headers: Record<string, string | undefined>, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewer(headers['cookie']);
    const name = filenameIn(headers['upload-metadata'] ?? '');
    const id = await this.uploads.begin(viewer, name, wholeNumber('Upload-Length', headers['upload-length']));
    await reply
      .headers({ ...VERSION, location: `/uploads/${id}` })
      .code(201)
      .send();
  }

  @Head(':id')
  @Allow(filesPolicy.upload)
  async standing(
    @Headers('cookie') cookie: string | undefined,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { received, size } = await this.uploads.standing(await this.viewer(cookie), id);
    await reply
      .headers({ ...VERSION, 'upload-offset': `${received}`, 'upload-length': `${size}` })
      .code(200)
      .send();
  }

  @Patch(':id')
  @Allow(filesPolicy.upload)
  async append(@Req() request: FastifyRequest, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewer(request.headers.cookie);
    if (request.headers['content-type'] !== PIECE_TYPE || !Buffer.isBuffer(request.body))
      throw invalidInput('Content-Type', PIECE_TYPE);
    const offset = wholeNumber('Upload-Offset', request.headers['upload-offset']);
    const received = await this.uploads.append(viewer, id, offset, request.body);
    await reply
      .headers({ ...VERSION, 'upload-offset': `${received}` })
      .code(204)
      .send();
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(filesPolicy.upload)
  async cancel(@Headers('cookie') cookie: string | undefined, @Param('id') id: string): Promise<void> {
    await this.uploads.cancel(await this.viewer(cookie), id);
  }

  private async viewer(cookie: string | undefined): Promise<Viewer> {
    const viewer = await this.viewers.fromCookieHeader(cookie);
    if (viewer === null) throw new DomainError('UNAUTHENTICATED');
    if (viewer.mustChangePassword) throw new DomainError('PASSWORD_CHANGE_REQUIRED');
    return viewer;
  }
}

function wholeNumber(field: string, text: string | string[] | undefined): number {
  if (typeof text !== 'string' || !/^\d{1,12}$/.test(text)) throw invalidInput(field, '0, 1, 2 …');
  return Number(text);
}

/** `Upload-Metadata: filename 5pah5Lu2LnBkZg==`: keys with values in base64, between commas. */
function filenameIn(metadata: string): string {
  const pairs = metadata.split(',').map((pair) => pair.trim().split(' '));
  const [, encoded = ''] = pairs.find(([key]) => key === 'filename') ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8');
}
