import { limits } from '#contracts';

interface Placed {
  readonly seq: number;
  readonly parentSeq?: number | null;
}

export interface Arranged<Post> {
  readonly post: Post;
  /** 0 to 2: how far in it stands. */
  readonly depth: number;
  /** The number it answers, where its place does not already show that. */
  readonly inReplyTo: number | null;
}

/**
 * Puts the replies of one page beneath what they answer, in order of number among siblings. Only within the page: a
 * later page must not push something between posts that are being read, so what answers an earlier page stands by
 * itself and says what it answers. Beyond the depth shown, replies stay level and say so too.
 */
export function arrange<Post extends Placed>(posts: readonly Post[], openingSeq: number): Arranged<Post>[] {
  const here = new Set(posts.map((post) => post.seq));
  const children = new Map<number, Post[]>();
  const roots: Post[] = [];
  for (const post of posts) {
    const parent = post.parentSeq ?? null;
    if (parent === null || !here.has(parent)) roots.push(post);
    else children.set(parent, [...(children.get(parent) ?? []), post]);
  }
  const arranged: Arranged<Post>[] = [];
  const place = (post: Post, depth: number): void => {
    const shown = Math.min(depth, limits.nestingShown - 1);
    const parent = post.parentSeq ?? null;
    const plain = parent === null || parent === openingSeq || (depth > 0 && shown === depth);
    arranged.push({ post, depth: shown, inReplyTo: plain ? null : parent });
    for (const child of children.get(post.seq) ?? []) place(child, depth + 1);
  };
  for (const root of roots) place(root, 0);
  return arranged;
}
