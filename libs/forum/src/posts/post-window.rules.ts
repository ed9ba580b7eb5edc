import { limits } from '#contracts';
import type { ThreadId } from '#contracts';
import { decodeCursor, encodeCursor, invalidInput, toConnection } from '#platform';
import type { CountedConnection, Edge } from '#platform';
import type { PostWindow } from './post-pages.js';
import type { PostRow } from './post.row.js';

/** How a client asks for a page of posts. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly around?: number | null | undefined;
}

export type PagePlan =
  | { readonly direction: 'forwards'; readonly after: number; readonly size: number; readonly open: boolean }
  | { readonly direction: 'backwards'; readonly before: number; readonly size: number; readonly open: boolean }
  | { readonly direction: 'around'; readonly seq: number; readonly ahead: number; readonly behind: number };

const OPENING = 1;

/** @throws DomainError INVALID_INPUT when the arguments contradict each other or ask for too much */
export function planPage(args: PageArgs): PagePlan {
  const backwards = args.last != null || args.before != null;
  if (backwards && (args.first != null || args.after != null || args.around != null))
    throw invalidInput('last', 'first, after and around do not go with last and before');
  if (backwards)
    return {
      direction: 'backwards',
      before: args.before == null ? BEYOND_ALL : seqOf(args.before),
      size: sizeOf('last', args.last),
      open: args.before == null,
    };
  const size = sizeOf('first', args.first);
  if (args.around == null) return forwardsFrom(args.after == null ? OPENING : seqOf(args.after), size);
  if (args.after != null) throw invalidInput('around', 'after does not go with around');
  const behind = Math.floor(size / 2);
  return { direction: 'around', seq: Math.max(args.around, OPENING + 1), behind, ahead: size - behind };
}

/** `open`: nothing precedes the page. */
function forwardsFrom(seq: number, size: number): PagePlan {
  const after = Math.max(OPENING, seq);
  return { direction: 'forwards', after, size, open: after === OPENING };
}

/** The largest seq an integer column holds. */
const BEYOND_ALL = 2_147_483_647;

export function sizeOf(field: string, asked: number | null | undefined): number {
  const size = asked ?? limits.pageSize.default;
  if (size < 1 || size > limits.pageSize.max) throw invalidInput(field, `1–${limits.pageSize.max}`);
  return size;
}

export function seqOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq === 'number' && seq >= 0 && seq <= BEYOND_ALL) return seq;
  throw invalidInput('cursor', 'not a cursor of posts');
}

/**
 * What must be read for the plan: one more on each open side, to know whether more follows. `official`: only what was
 * said for an office.
 */
export function windowsOf(threadId: ThreadId, plan: PagePlan, official = false): PostWindow[] {
  const forwards = (after: number, size: number): PostWindow => ({
    shape: official ? 'officialForwards' : 'forwards',
    threadId,
    numbers: { after, size },
  });
  const backwards = (before: number, size: number): PostWindow => ({
    shape: official ? 'officialBackwards' : 'backwards',
    threadId,
    numbers: { before, size },
  });
  if (plan.direction === 'forwards') return [forwards(plan.after, plan.size + 1)];
  if (plan.direction === 'backwards') return [backwards(plan.before, plan.size + 1)];
  return [backwards(plan.seq, plan.behind + 1), forwards(plan.seq - 1, plan.ahead + 1)];
}

/** A page of the branch under `rootSeq`; the first window is the root itself, which counts its branch. */
export function planBranch(
  threadId: ThreadId,
  rootSeq: number,
  { first, after }: Pick<PageArgs, 'first' | 'after'>,
): { readonly plan: PagePlan; readonly windows: readonly PostWindow[] } {
  if (rootSeq < 1 || rootSeq > BEYOND_ALL) throw invalidInput('rootSeq', 'no such post');
  const size = sizeOf('first', first);
  const from = Math.max(rootSeq, after == null ? 0 : seqOf(after));
  const root: PostWindow = { shape: 'forwards', threadId, numbers: { after: rootSeq - 1, size: 1 } };
  const branch: PostWindow = { shape: 'branch', threadId, numbers: { root: rootSeq, after: from, size: size + 1 } };
  return {
    plan: { direction: 'forwards', after: from, size, open: from === rootSeq },
    windows: [root, branch],
  };
}

/** Cuts the page out of the windows that were planned for it. */
export function cutPage<Node>(
  plan: PagePlan,
  windows: readonly (readonly PostRow[])[],
  totalCount: number,
  toNode: (row: PostRow) => Node,
): CountedConnection<Node> {
  const toEdge = (row: PostRow): Edge<Node> => ({ cursor: encodeCursor(row.seq), node: toNode(row) });
  const [one = [], other = []] = windows;
  // What is read backwards is counted from its far end.
  const nearest = one.toReversed();
  if (plan.direction === 'forwards')
    return { ...toConnection(one, { limit: plan.size, backwards: false, more: !plan.open }, toEdge), totalCount };
  if (plan.direction === 'backwards')
    return { ...toConnection(nearest, { limit: plan.size, backwards: true, more: !plan.open }, toEdge), totalCount };
  const rows = [...nearest.slice(0, plan.behind).reverse(), ...other.slice(0, plan.ahead)];
  const edges = rows.map(toEdge);
  return {
    edges,
    pageInfo: {
      hasPreviousPage: nearest.length > plan.behind,
      hasNextPage: other.length > plan.ahead,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
