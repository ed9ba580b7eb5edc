import { Injectable } from '@nestjs/common';
import type { ThreadId } from '#contracts';
import type { Viewer } from '#platform';
import { toThread } from '../threads/present-thread.js';
import type { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { PostPages } from './post-pages.js';
import type { PostType } from './post.type.js';
import { toPost } from './present-post.js';

/** A post with words in it, and the thread it stands in, as one viewer sees both. */
export interface ShownPost {
  readonly thread: ThreadType;
  readonly post: PostType;
  /** Markdown. */
  readonly body: string;
}

/** For lists whose statement found posts of many threads: whether the viewer may see each is asked where everything is. */
@Injectable()
export class ShownPosts {
  constructor(
    private readonly threads: Threads,
    private readonly pages: PostPages,
  ) {}

  /** Null for what may not be read, or has no words left. All that is asked for together comes in two statements. */
  async show(viewer: Viewer, place: { readonly threadId: ThreadId; readonly seq: number }): Promise<ShownPost | null> {
    const { threadId, seq } = place;
    const [thread, [row]] = await Promise.all([
      this.threads.findFor(viewer, threadId),
      this.pages.load({ shape: 'forwards', threadId, numbers: { after: seq - 1, size: 1 } }),
    ]);
    if (thread === null || row?.seq !== seq) return null;
    const post = toPost(row, thread, viewer);
    return post.body === null ? null : { thread: toThread(thread, viewer), post, body: post.body };
  }
}
