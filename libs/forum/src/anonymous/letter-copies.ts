import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, Voice } from '#contracts';
import { SITE_TIME_ZONE } from '#platform';
import type { ThreadRow } from '../threads/thread.row.js';

type Letter = Pick<ThreadRow, 'id' | 'audience' | 'voice'>;

const COPY = `
  INSERT INTO anonymous.letter_entry (thread_id, seq, voice, kind, body, office_unit, office_title, day)
  SELECT p.thread_id, p.seq, CASE WHEN p.voice = 'ANONYMOUS' THEN 'AUTHOR' ELSE 'ADDRESSEE' END, p.kind, x.body,
    p.office_unit_name, p.office_title, (p.posted_at AT TIME ZONE $3)::date
  FROM forum.post p LEFT JOIN forum.post_body x ON x.thread_id = p.thread_id AND x.seq = p.seq
  WHERE p.thread_id = $1 AND p.seq = $2
  ON CONFLICT (thread_id, seq) DO UPDATE SET body = excluded.body`;

const DROP_IMAGES = `
  DELETE FROM anonymous.letter_image l WHERE l.thread_id = $1 AND l.seq = $2
    AND NOT EXISTS (SELECT FROM forum.image i WHERE i.id = l.id)`;
const COPY_IMAGES = `
  INSERT INTO anonymous.letter_image (thread_id, seq, ordinal, id, type, width, height, alt, bytes)
  SELECT thread_id, seq, ordinal, id, type, width, height, alt, bytes FROM forum.image
  WHERE thread_id = $1 AND seq = $2
  ON CONFLICT DO NOTHING`;

/**
 * An anonymous author reads their letter at the anonymous origin, where the forum's tables cannot be reached: so every
 * post of such a letter is copied there in the transaction that writes it.
 */
@Injectable()
export class LetterCopies {
  async copy(tx: EntityManager, thread: Letter, seq: number): Promise<void> {
    if (thread.audience !== Audience.LETTER || thread.voice !== Voice.ANONYMOUS) return;
    await tx.query(COPY, [thread.id, seq, SITE_TIME_ZONE]);
    for (const statement of [DROP_IMAGES, COPY_IMAGES]) await tx.query(statement, [thread.id, seq]);
  }
}
