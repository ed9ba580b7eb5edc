import { Injectable } from '@nestjs/common';
import { limits } from '#contracts';
import { Database, encodeCursor, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { Parameters } from '../parameters.js';
import { sizeOf } from '../posts/post-window.rules.js';
import { ShownPosts } from '../posts/shown-posts.js';
import { readableBy } from '../threads/thread-lists.js';
import { SearchOrder } from '../vocabulary.type.js';
import { onOneLine, plainTextOf } from './plain-text.rules.js';
import type { FoundPost } from './post-search.type.js';
import { bestPlace, keysOf, newestPlace } from './search-cursor.js';
import { conditionsOf, fittingOf, wholesOf } from './search-conditions.js';
import type { PostQuestion } from './search-conditions.js';
import { termsOf } from './search-terms.rules.js';
import type { Term } from './search-terms.rules.js';
import { bestFound, newestFound, readableBySearch, scoreOf, stands } from './search.queries.js';
import type { FoundRow } from './search.queries.js';
import { markedLine, snippetOf } from './snippet.rules.js';
import { anyOf, wordsOf } from './words.js';

/** Finds posts that the viewer may read, letters among them: what stands now, as it stands now. Nothing of it is logged. */
@Injectable()
export class PostSearch {
  constructor(
    private readonly database: Database,
    private readonly posts: ShownPosts,
  ) {}

  /** @throws DomainError INVALID_INPUT, BAD_REQUEST (cursor) */
  async find(viewer: Viewer, question: PostQuestion): Promise<Connection<FoundPost>> {
    const limit = sizeOf('first', question.first);
    const terms = termsOf(question.text ?? '', wordsOf);
    const parameters = new Parameters();
    const conditions = [
      stands,
      readableBySearch(readableBy(viewer, parameters)),
      ...conditionsOf(question, parameters),
    ];
    const fitting = fittingOf(question, terms, parameters);
    const best = terms.length > 0 && question.order === SearchOrder.RELEVANCE;
    const sql = best
      ? this.best(question, terms, [fitting, conditions], limit, parameters)
      : this.newest(question, [fitting, conditions], limit, parameters);
    const rows = await this.database.rows<FoundRow>(sql, parameters.values);
    const page = toConnection(rows, { limit, backwards: false, more: question.after != null }, (row) => ({
      cursor: encodeCursor(...keysOf(row, best)),
      node: row,
    }));
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node }) => ({ cursor, node: await this.present(viewer, node, terms) })),
    );
    return { ...page, edges: edges.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])) };
  }

  private best(
    { openingOf = null, after }: PostQuestion,
    terms: readonly Term[],
    [fitting, conditions]: readonly [string[], string[]],
    limit: number,
    parameters: Parameters,
  ): string {
    const wholes = wholesOf(terms);
    const score = scoreOf({
      wholes: parameters.bind(wholes),
      anyOfWords: parameters.bind(anyOf(wholes.flatMap(wordsOf))),
      openingOf: parameters.bind(openingOf),
    });
    const place = after == null ? null : bestPlace(after, parameters);
    return bestFound(fitting, conditions, { score, weighed: limits.searchWeighed, after: place, limit: limit + 1 });
  }

  private newest(
    { after }: PostQuestion,
    [fitting, conditions]: readonly [string[], string[]],
    limit: number,
    parameters: Parameters,
  ): string {
    const from = after == null ? [] : [newestPlace('s', after, parameters)];
    return newestFound([...fitting, ...from], conditions, limit + 1);
  }

  private async present(viewer: Viewer, found: FoundRow, terms: readonly Term[]): Promise<FoundPost | null> {
    const shown = await this.posts.show(viewer, found);
    if (shown === null) return null;
    const { thread, post, body } = shown;
    return {
      thread,
      post,
      title: markedLine(onOneLine(thread.title), terms),
      snippet: snippetOf(plainTextOf(body), terms),
    };
  }
}
