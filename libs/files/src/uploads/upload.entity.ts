import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffId } from '#contracts';

/** A file that somebody sends under their name and has not posted yet. Gone when it is posted, or two days old. */
@Entity({ schema: 'files', name: 'upload' })
@Check('upload_no_more_than_said', 'received BETWEEN 0 AND size')
export class UploadEntity {
  /** UUIDv4. What is posted keeps it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'upload_pk' })
  readonly id!: string;

  @Index('upload_of_person')
  @Column('uuid', { name: 'staff_id' })
  readonly staffId!: StaffId;

  @Column('text')
  readonly name!: string;

  /** Bytes it will have, as was said at the start. */
  @Column('integer')
  readonly size!: number;

  @Column('integer', { default: 0 })
  readonly received!: number;

  /** No finer time is kept. */
  @Column('date')
  readonly day!: string;

  /** What it turned out to be; null until it was all there and looked at. */
  @Column('text', { nullable: true })
  readonly type!: string | null;

  /** Pixels, of a picture. */
  @Column('integer', { nullable: true })
  readonly width!: number | null;

  @Column('integer', { nullable: true })
  readonly height!: number | null;
}
