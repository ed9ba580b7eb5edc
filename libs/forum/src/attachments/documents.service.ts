import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#contracts';
import { FILE_STORE, type FileStore, type Span } from '#files';
import { Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import type { PostAddress } from '../posts/once.js';
import { PostReader } from '../posts/post-reader.js';

const PLACE = 'SELECT thread_id AS "threadId", seq, name, type, size FROM forum.document WHERE id = $1';

export interface DocumentFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Reads documents. Each has the rights of its post, asked anew every time. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly posts: PostReader,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND also when its post is hidden from the viewer, deleted, or not theirs to read */
  async find(viewer: Viewer, id: string): Promise<DocumentFile> {
    if (!isUuid(id)) throw notFound();
    const [row] = await this.database.rows<PostAddress & DocumentFile>(PLACE, [id]);
    if (row === undefined) throw notFound();
    const { documents } = await this.posts.show(viewer, row);
    const shown = documents.find((document) => document.id === id.toLowerCase());
    if (shown === undefined) throw notFound();
    return { id: shown.id, name: row.name, type: row.type, size: row.size };
  }

  /** A part of what `find` found for this viewer. @throws DomainError NOT_FOUND when the store has lost it */
  async open({ id }: DocumentFile, span: Span): Promise<Readable> {
    const bytes = await this.store.read(id, span);
    if (bytes === null) throw notFound();
    return bytes;
  }
}
