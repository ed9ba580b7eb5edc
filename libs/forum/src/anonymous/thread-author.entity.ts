import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ThreadId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/**
 * Who an anonymous author is within one thread: the same name and face there, unrelated everywhere else.
 * Drawn at random by the server; nothing here comes from a person, and there is no way back to one.
 */
@Entity({ schema: 'forum', name: 'thread_author' })
@Unique('thread_author_key_once', ['threadId', 'authorKey'])
@Unique('thread_author_pseudonym_once', ['threadId', 'pseudonym'])
export class ThreadAuthorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_author_pk' })
  readonly id!: string;

  @ForeignKey(() => ThreadEntity, { name: 'thread_author_thread_fk', deferrable: 'INITIALLY DEFERRED' })
  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  /** The Ed25519 public key that signs for this author here, base64url. */
  @Column('text', { name: 'author_key' })
  readonly authorKey!: string;

  @Column('text')
  readonly pseudonym!: string;

  @Column('integer', { name: 'avatar_seed' })
  readonly avatarSeed!: number;

  /** The trace that blocked this author in this thread; null: may speak. */
  @Column('uuid', { name: 'blocked_by_trace', nullable: true })
  blockedByTrace!: string | null;
}
