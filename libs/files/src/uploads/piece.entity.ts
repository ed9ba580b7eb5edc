import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UploadEntity } from './upload.entity.js';

/** A piece of a file on its way. Written with the count of what was received, so that neither is ever ahead. */
@Entity({ schema: 'files', name: 'piece' })
export class PieceEntity {
  @ForeignKey(() => UploadEntity, { name: 'piece_upload_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'upload_id', primaryKeyConstraintName: 'piece_pk' })
  readonly uploadId!: string;

  /** Its first byte's place in the file. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'piece_pk' })
  readonly at!: number;

  @Column('bytea')
  readonly bytes!: Buffer;
}
