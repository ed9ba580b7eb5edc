import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ThreadId } from '#contracts';
import { fold, gramsOf } from './folding.rules.js';
import { onOneLine, plainTextOf } from './plain-text.rules.js';
import { vectorOf } from './words.js';

interface Searchable {
  readonly threadId: ThreadId;
  readonly seq: number;
  /** Only of an opening: it is found by its title too. */
  readonly title?: string | undefined;
  readonly body: string;
}

// The time is taken from the post: of an anonymous one it is the slot, and nothing here may know better.
const PUT = `
  INSERT INTO forum.post_search (thread_id, seq, posted_at, folded, grams, words)
  SELECT p.thread_id, p.seq, p.posted_at, $3, $4, $5::tsvector FROM forum.post p WHERE p.thread_id = $1 AND p.seq = $2
  ON CONFLICT (thread_id, seq) DO UPDATE SET folded = excluded.folded, grams = excluded.grams, words = excluded.words`;

/** Keeps what search looks into: in the transaction that writes the text, so that neither is ever ahead. */
@Injectable()
export class SearchIndex {
  async put(tx: EntityManager, { threadId, seq, title = '', body }: Searchable): Promise<void> {
    const line = fold(onOneLine(title));
    const text = fold(plainTextOf(body));
    const grams = [...new Set([...gramsOf(line), ...gramsOf(text)])];
    await tx.query(PUT, [threadId, seq, `${line}\n${text}`, grams, vectorOf(line, text)]);
  }
}
