import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, type ImageType } from '#contracts';
import { DomainError } from '#platform';
import type { Viewer } from '#platform';
import * as sql from './upload.statements.js';

/** A picture made anew, with its bytes. */
export interface TakenPicture {
  readonly id: string;
  readonly type: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** A document; its bytes lie in the store under its id. */
export interface TakenDocument {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

interface Row extends TakenDocument {
  readonly width: number | null;
  readonly height: number | null;
}

/** Hands over what somebody sent, to whoever writes it into a post in this very transaction. */
@Injectable()
export class FinishedUploads {
  /** @throws DomainError FILE_MISSING when one is not all here, another's, posted already, or swept away */
  async take(
    tx: EntityManager,
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<{ pictures: TakenPicture[]; documents: TakenDocument[] }> {
    if (ids.length === 0) return { pictures: [], documents: [] };
    if (!ids.every(isUuid)) throw new DomainError('FILE_MISSING');
    const rows = await tx.query<Row[]>(sql.FINISHED, [ids, viewer.staffId]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const pictures: TakenPicture[] = [];
    const documents: TakenDocument[] = [];
    for (const id of ids) {
      const row = byId.get(id.toLowerCase());
      if (row === undefined) throw new DomainError('FILE_MISSING');
      if (row.width === null || row.height === null) documents.push(row);
      else pictures.push(await this.picture(tx, row, row.width, row.height));
    }
    await tx.query(sql.TAKE, [ids]);
    return { pictures, documents };
  }

  private async picture(tx: EntityManager, row: Row, width: number, height: number): Promise<TakenPicture> {
    const [piece] = await tx.query<{ bytes: Buffer }[]>(sql.PICTURE, [row.id]);
    if (piece === undefined) throw new DomainError('FILE_MISSING');
    return { id: row.id, type: row.type as ImageType, width, height, bytes: piece.bytes };
  }
}
