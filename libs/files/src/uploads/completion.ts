import { Inject, Injectable } from '@nestjs/common';
import { documentExtensionOf, documentTypes, looksLikePicture } from '#contracts';
import { freshImage, InTurn } from '#pictures';
import { Database, DomainError } from '#platform';
import { isDocument } from '../document.rules.js';
import { FILE_STORE, type FileStore } from '../store/file-store.js';
import * as sql from './upload.statements.js';

/** How many pictures may wait to be made anew; each takes up to a second or two. */
const QUEUE = 32;

interface Kind {
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  /** What a picture is kept as until it is posted; a document lies in the store. */
  readonly picture: Buffer | null;
}

/** Looks at a file that is all here: makes a picture anew, puts a document into the store, refuses anything else. */
@Injectable()
export class Completion {
  private readonly inTurn = new InTurn(QUEUE);

  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** @throws DomainError FILE_TYPE_REFUSED, IMAGE_UNREADABLE, IMAGE_TOO_LARGE; then nothing of it is left */
  async of(id: string, name: string): Promise<void> {
    const pieces = await this.database.rows<{ bytes: Buffer }>(sql.PIECES, [id]);
    const bytes = Buffer.concat(pieces.map((piece) => piece.bytes));
    const kind = await this.kindOf(id, name, bytes).catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code !== 'UNAVAILABLE') await this.database.rows(sql.REFUSE, [id]);
      throw error;
    });
    await this.database.transaction(async (tx) => {
      const [completed] = await tx.query<[unknown[], number]>(sql.COMPLETE, [id, kind.type, kind.width, kind.height]);
      if (completed.length === 0) {
        const [still] = await tx.query<unknown[]>('SELECT FROM files.upload WHERE id = $1', [id]);
        // Cancelled or swept while it was put into the store.
        if (still === undefined && kind.picture === null) await tx.query(sql.DISCARD_ONE, [id]);
        return;
      }
      await tx.query(sql.DROP_PIECES, [id]);
      if (kind.picture !== null) await tx.query(sql.ADD_PIECE, [id, 0, kind.picture]);
    });
  }

  private async kindOf(id: string, name: string, bytes: Buffer): Promise<Kind> {
    if (looksLikePicture(name)) {
      const { bytes: picture, ...made } = await this.inTurn.run(
        () => freshImage(bytes),
        () => {
          throw new DomainError('UNAVAILABLE');
        },
      );
      return { ...made, picture };
    }
    const extension = documentExtensionOf(name);
    if (extension === undefined || !isDocument(name, bytes)) throw new DomainError('FILE_TYPE_REFUSED', { name });
    await this.store.put(id, bytes);
    return { type: documentTypes[extension], width: null, height: null, picture: null };
  }
}
