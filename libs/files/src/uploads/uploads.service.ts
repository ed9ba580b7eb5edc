import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanFileName, documentExtensionOf, isUuid, limits, looksLikePicture } from '#contracts';
import { Clock, CONFIG, type Config, Database, dayOf, DomainError, invalidInput, notFound } from '#platform';
import type { Viewer } from '#platform';
import { Completion } from './completion.js';
import * as sql from './upload.statements.js';

const MIB = 1024 * 1024;

export interface Standing {
  readonly name: string;
  /** Bytes: as many as it will have, and how many are here. */
  readonly size: number;
  readonly received: number;
  /** Null until all of it was here and looked at. */
  readonly type: string | null;
}

/**
 * Files that people send under their names, in pieces: a line that breaks loses one piece. A file is nobody else's and
 * in no post until its author posts it.
 */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly completion: Completion,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'fileMib'>,
  ) {}

  /**
   * @param size bytes
   * @returns its id
   * @throws DomainError FILE_TYPE_REFUSED by its ending alone, FILE_TOO_LARGE, IMAGE_TOO_LARGE, TOO_MANY_UPLOADS,
   *   INVALID_INPUT
   */
  async begin(viewer: Viewer, given: string, size: number): Promise<string> {
    const name = cleanFileName(given, limits.documents.nameLength.max);
    this.checkFits(name, size);
    const id = randomUUID();
    await this.database.transaction(async (tx) => {
      await tx.query(sql.HOLD_PERSON, [viewer.staffId]);
      const [waiting] = await tx.query<[{ count: number; bytes: number }]>(sql.WAITING, [viewer.staffId]);
      const { open, openMib } = limits.uploads;
      if (waiting.count >= open || waiting.bytes + size > openMib * MIB) throw new DomainError('TOO_MANY_UPLOADS');
      await tx.query(sql.BEGIN, [id, viewer.staffId, name, size, dayOf(this.clock.now())]);
    });
    return id;
  }

  /** @throws DomainError NOT_FOUND also when it is another's, posted, or swept away */
  async standing(viewer: Viewer, id: string): Promise<Standing> {
    if (!isUuid(id)) throw notFound();
    const [found] = await this.database.rows<Standing>(sql.STANDING, [id, viewer.staffId]);
    if (found === undefined) throw notFound();
    return found;
  }

  /**
   * Adds a piece at the end; with the last one the file is looked at. No bytes at the end look again, for whoever did not
   * hear the answer.
   * @returns how many bytes are here
   * @throws DomainError NOT_FOUND, CONFLICT when it does not begin where the last one ended, INVALID_INPUT,
   *   FILE_TYPE_REFUSED, IMAGE_UNREADABLE, IMAGE_TOO_LARGE; the last three leave nothing of it
   */
  async append(viewer: Viewer, id: string, at: number, bytes: Buffer): Promise<number> {
    if (!isUuid(id)) throw notFound();
    const upload = await this.database.transaction(async (tx) => {
      const [held] = await tx.query<Standing[]>(`${sql.STANDING} FOR UPDATE`, [id, viewer.staffId]);
      if (held === undefined) throw notFound();
      if (at !== held.received) throw new DomainError('CONFLICT');
      if (at + bytes.length > held.size) throw invalidInput('size', `${held.size}`);
      if (bytes.length === 0) return held;
      await tx.query(sql.ADD_PIECE, [id, at, bytes]);
      await tx.query(sql.COUNT, [id, at + bytes.length]);
      return { ...held, received: at + bytes.length };
    });
    if (upload.received === upload.size && upload.type === null) await this.completion.of(id, upload.name);
    return upload.received;
  }

  /** Forgets it. What is not there any more is forgotten already. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    if (isUuid(id)) await this.database.rows(sql.CANCEL, [id, viewer.staffId]);
  }

  private checkFits(name: string, size: number): void {
    if (!Number.isSafeInteger(size) || size < 1) throw invalidInput('size', '≥ 1');
    const picture = looksLikePicture(name);
    const mib = this.config.fileMib;
    if (!picture && (documentExtensionOf(name) === undefined || mib === 0))
      throw new DomainError('FILE_TYPE_REFUSED', { name });
    const { bytes, side } = limits.images;
    if (picture && size > bytes) throw new DomainError('IMAGE_TOO_LARGE', { kib: bytes / 1024, side });
    if (size > mib * MIB && !picture) throw new DomainError('FILE_TOO_LARGE', { name, mib });
  }
}
