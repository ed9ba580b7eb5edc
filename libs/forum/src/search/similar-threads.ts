import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Viewer } from '#platform';
import type { ThreadId } from '#contracts';
import { Parameters } from '../parameters.js';
import { checkTitle } from '../text.rules.js';
import { readableBy } from '../threads/thread-lists.js';
import { readable } from '../threads/thread.queries.js';
import { toThread } from '../threads/present-thread.js';
import type { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { fold } from './folding.rules.js';
import { onOneLine } from './plain-text.rules.js';
import { similarOpenings } from './search.queries.js';
import { anyOf, wordsOf } from './words.js';

/** Threads that already say what somebody begins to write. */
@Injectable()
export class SimilarThreads {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
  ) {}

  /**
   * At most five that the viewer may read, the most alike first: each has at least half of the title's words. Never letters.
   * @throws DomainError INVALID_INPUT
   */
  async to(viewer: Viewer, title: string): Promise<ThreadType[]> {
    const words = tellingWords(fold(onOneLine(checkTitle(title))));
    if (words.length === 0) return [];
    const parameters = new Parameters();
    const mayRead = readable(readableBy(viewer, parameters));
    const sql = similarOpenings(parameters.bind(anyOf(words)), parameters.bind(words), mayRead);
    const found = await this.database.rows<{ id: ThreadId }>(sql, parameters.values);
    const rows = await this.threads.manyFor(
      viewer,
      found.map(({ id }) => id),
    );
    return rows.flatMap((row) => (row === null ? [] : [toThread(row, viewer)]));
  }
}

/** Without what stands in every title: single characters and numbers. */
function tellingWords(folded: string): string[] {
  const words = wordsOf(folded).filter((word) => Array.from(word).length > 1 && /\p{L}/u.test(word));
  return [...new Set(words)];
}
