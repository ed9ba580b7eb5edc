import { Injectable } from '@nestjs/common';
import { isUuid, type ImageType } from '#contracts';
import { Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import type { PostAddress } from '../posts/once.js';
import { PostReader } from '../posts/post-reader.js';

const PLACE = 'SELECT thread_id AS "threadId", seq FROM forum.image WHERE id = $1';
const BYTES = 'SELECT type, bytes FROM forum.image WHERE id = $1';

export interface ImageFile {
  readonly type: ImageType;
  readonly bytes: Buffer;
}

/** Reads images. Each has the rights of its post, asked anew every time. */
@Injectable()
export class Images {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
  ) {}

  /** @throws DomainError NOT_FOUND also when its post is hidden from the viewer, deleted, or not theirs to read */
  async read(viewer: Viewer, id: string): Promise<ImageFile> {
    if (!isUuid(id)) throw notFound();
    const [place] = await this.database.rows<PostAddress>(PLACE, [id]);
    if (place === undefined) throw notFound();
    const { images } = await this.posts.show(viewer, place);
    if (!images.some((image) => image.id === id)) throw notFound();
    const [file] = await this.database.rows<ImageFile>(BYTES, [id]);
    if (file === undefined) throw notFound();
    return file;
  }
}
