import { Injectable } from '@nestjs/common';
import type { ThreadId } from '#contracts';
import { Database, together } from '#platform';
import { askedBy, COUNT_OFFICIAL, postWindows, shapeNames } from './post.queries.js';
import type { ShapeName } from './post.queries.js';
import type { PostRow } from './post.row.js';

/** A stretch of a thread to read. `numbers` are those its shape asks for, by name. */
export interface PostWindow {
  readonly shape: ShapeName;
  readonly threadId: ThreadId;
  readonly numbers: Readonly<Record<string, number>>;
}

type Found = PostRow & { readonly window: number };

/** Reads posts. Whoever calls has been let into the threads; what is hidden is decided where posts are presented. */
@Injectable()
export class PostPages {
  /** One window. Whatever is asked for at the same time, by whomever, comes in one statement. */
  readonly load = together((windows: readonly PostWindow[]) => this.read(windows));

  constructor(private readonly database: Database) {}

  /** How many posts of a thread were said for an office. */
  async countOfficial(threadId: ThreadId): Promise<number> {
    const [found] = await this.database.prepared<{ count: number }>('forum.count-official', COUNT_OFFICIAL, [threadId]);
    return found?.count ?? 0;
  }

  /** The posts of each window in the order of reading, in the order of `windows`. Twice the same is read once. */
  async read(windows: readonly PostWindow[]): Promise<(readonly PostRow[])[]> {
    const distinct = [...new Map(windows.map((window) => [keyOf(window), window])).values()];
    const asked = shapeNames.flatMap((shape) => {
      const wanted = distinct.filter((window) => window.shape === shape);
      return wanted.length === 0 ? [] : [[shape, padded(wanted)] as const];
    });
    const counts = asked.map(([shape, wanted]) => [shape, wanted.length] as const);
    const name = `forum.posts-${counts.map(([shape, count]) => `${shape}${count}`).join('-')}`;
    const numbered = asked.flatMap(([, wanted]) => wanted);
    const values = numbered.flatMap(parametersOf);
    const [found] = await this.database.prepared<{ posts: Found[] | null }>(name, postWindows(counts), values);
    const pages = numbered.map((): PostRow[] => []);
    for (const row of found?.posts ?? []) pages[row.window]?.push(row);
    const byKey = new Map(numbered.map((window, number) => [keyOf(window), pages[number] ?? []]));
    return windows.map((window) => byKey.get(keyOf(window)) ?? []);
  }
}

const keyOf = (window: PostWindow): string => `${window.shape} ${parametersOf(window).join(' ')}`;

/** Up to the next power of two with windows that hold nothing, so that there are a few statements to plan, not hundreds. */
function padded(windows: readonly PostWindow[]): readonly PostWindow[] {
  const [first] = windows;
  const length = 2 ** Math.ceil(Math.log2(windows.length));
  if (first === undefined || length === windows.length) return windows;
  const empty: PostWindow = { ...first, numbers: { ...first.numbers, size: 0 } };
  return [...windows, ...Array<PostWindow>(length - windows.length).fill(empty)];
}

function parametersOf({ shape, threadId, numbers }: PostWindow): unknown[] {
  return [threadId, ...askedBy(shape).map((name) => numbers[name])];
}

export const openingOf = (threadId: ThreadId): PostWindow => ({
  shape: 'forwards',
  threadId,
  numbers: { after: 0, size: 1 },
});

/** More than any thread has; a bound so that no statement is without one. */
const EVERY_OFFICIAL = 200;
export const officialOf = (threadId: ThreadId): PostWindow => ({
  shape: 'answers',
  threadId,
  numbers: { size: EVERY_OFFICIAL },
});
