import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { ThreadId } from '#contracts';
import { Database, loaderOf } from '#platform';
import type { ApiContext } from '#platform';
import { askedBy, POST_WINDOWS, shapeNames } from './post.queries.js';
import type { ShapeName } from './post.queries.js';
import type { PostRow } from './post.row.js';

/** A stretch of a thread to read. `numbers` are those its shape asks for, by name. */
export interface PostWindow {
  readonly shape: ShapeName;
  readonly threadId: ThreadId;
  readonly numbers: Readonly<Record<string, number>>;
}

export type PostWindowLoader = DataLoader<PostWindow, readonly PostRow[]>;

const WINDOWS = Symbol('windows of posts');
type Found = Record<ShapeName, readonly { readonly window: number; readonly post: PostRow }[] | null>;

/** Reads posts. Whoever calls has been let into the threads; what is hidden is decided where posts are presented. */
@Injectable()
export class PostPages {
  constructor(private readonly database: Database) {}

  /** The loader of this request: opening, official replies and pages of any number of threads in one statement. */
  loader(context: ApiContext): PostWindowLoader {
    return loaderOf<PostWindow, readonly PostRow[]>(context, WINDOWS, (windows) => this.read(windows));
  }

  /** The posts of each window, in the order of `windows`; backwards ones nearest first. */
  async read(windows: readonly PostWindow[]): Promise<PostRow[][]> {
    const byShape = new Map(shapeNames.map((shape) => [shape, windows.filter((window) => window.shape === shape)]));
    const parameters = shapeNames.flatMap((shape) => {
      const wanted = byShape.get(shape) ?? [];
      return [
        wanted.map(({ threadId }) => threadId),
        ...askedBy(shape).map((name) => wanted.map(({ numbers }) => numbers[name])),
      ];
    });
    const [row] = await this.database.prepared<{ windows: Found }>('forum.post-windows', POST_WINDOWS, parameters);
    const posts = new Map<PostWindow, PostRow[]>(windows.map((window) => [window, []]));
    for (const shape of shapeNames)
      for (const { window: number, post } of row?.windows[shape] ?? []) {
        const window = byShape.get(shape)?.[number - 1];
        if (window) posts.get(window)?.push(post);
      }
    return windows.map((window) => posts.get(window) ?? []);
  }
}

export const openingOf = (threadId: ThreadId): PostWindow => ({
  shape: 'forwards',
  threadId,
  numbers: { after: 0, size: 1 },
});

/** More than any thread has; a bound so that no statement is without one. */
const EVERY_OFFICIAL = 200;
export const officialOf = (threadId: ThreadId): PostWindow => ({
  shape: 'official',
  threadId,
  numbers: { size: EVERY_OFFICIAL },
});
