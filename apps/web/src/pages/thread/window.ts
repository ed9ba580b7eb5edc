/** The arguments of one keyset page of posts. */
export interface PageArgs {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
  readonly around?: number;
  readonly official?: boolean;
}

export interface WindowPage {
  readonly key: string;
  readonly args: PageArgs;
  /** Asks the server even where the answer is remembered: what followed then may not be what follows now. */
  readonly fresh: boolean;
}

/** What is loaded of a page. */
export interface PageFacts {
  readonly seqs: readonly number[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The pages on the screen, in order; together they are one unbroken stretch of the thread. */
export interface PostWindow {
  readonly pages: readonly WindowPage[];
  readonly facts: Readonly<Record<string, PageFacts>>;
  /** The number to show as soon as it is there. */
  readonly goal: number | null;
  /** What came after this number waits behind the pill, even where a page that is fetched again holds it. */
  readonly ceiling: number;
  /** Only what was said for an office. Nothing waits then: what comes stands at the end, where it moves nothing. */
  readonly official: boolean;
}

export const PAGE_SIZE = 40;

export type WindowAction =
  | { readonly type: 'loaded'; readonly key: string; readonly facts: PageFacts }
  | { readonly type: 'later' | 'earlier' }
  /** `upTo` lets what came since be seen, as far as that number. */
  | { readonly type: 'go'; readonly seq: number; readonly upTo?: number }
  /** What the address asks for: a number, and whether only what was said for an office. */
  | { readonly type: 'address'; readonly official: boolean; readonly seq: number | null; readonly upTo: number }
  | { readonly type: 'arrived' }
  | { readonly type: 'afresh' };

const keyOf = (args: PageArgs, turn: number): string => `${turn}:${JSON.stringify(args)}`;

export function openWindow(args: PageArgs, ceiling: number, goal: number | null = null): PostWindow {
  const official = args.official === true;
  const pages = [{ key: keyOf(args, 0), args, fresh: false }];
  return { pages, facts: {}, goal, ceiling: official ? Infinity : ceiling, official };
}

export function loadedSeqs(window: PostWindow): Set<number> {
  const seqs = window.pages.flatMap((page) => window.facts[page.key]?.seqs ?? []);
  return new Set(seqs.filter((seq) => seq <= window.ceiling));
}

/**
 * The highest number that the pages before this one show, or 0. A page at the end that is fetched again may by then hold
 * what a further page was asked for: it stands once.
 */
export function floorOf(window: PostWindow, key: string): number {
  const at = window.pages.findIndex((page) => page.key === key);
  const before = window.pages.slice(0, at).flatMap((page) => window.facts[page.key]?.seqs ?? []);
  return Math.max(0, ...before);
}

/** The facts of the outermost pages, or null while they load. */
export function edges(window: PostWindow): { readonly first: PageFacts; readonly last: PageFacts } | null {
  const first = window.facts[window.pages[0]?.key ?? ''];
  const last = window.facts[window.pages[window.pages.length - 1]?.key ?? ''];
  return first === undefined || last === undefined ? null : { first, last };
}

export function reduceWindow(window: PostWindow, action: WindowAction): PostWindow {
  switch (action.type) {
    case 'loaded':
      return sameFacts(window.facts[action.key], action.facts)
        ? window
        : { ...window, facts: { ...window.facts, [action.key]: action.facts } };
    case 'later':
      return extend(window, 'later');
    case 'earlier':
      return extend(window, 'earlier');
    case 'go':
      return go({ ...window, ceiling: Math.max(window.ceiling, action.seq, action.upTo ?? 0) }, action.seq);
    case 'address':
      return turn(window, action);
    case 'arrived':
      return window.goal === null ? window : { ...window, goal: null };
    case 'afresh':
      return { ...window, pages: window.pages.map((page) => ({ ...page, fresh: true })) };
  }
}

function extend(window: PostWindow, direction: 'later' | 'earlier'): PostWindow {
  const ends = edges(window);
  if (ends === null) return window;
  const cursor = direction === 'later' ? lastCursor(window) : ends.first.startCursor;
  if (cursor === null) return restart(window, { first: PAGE_SIZE }, window.goal);
  const side = direction === 'later' ? { first: PAGE_SIZE, after: cursor } : { last: PAGE_SIZE, before: cursor };
  const args = { ...side, ...filterOf(window) };
  const page = { key: keyOf(args, window.pages.length), args, fresh: true };
  return { ...window, pages: direction === 'later' ? [...window.pages, page] : [page, ...window.pages] };
}

/** A page asked for at the very end may have come back empty; the cursor before it still stands. */
function lastCursor(window: PostWindow): string | null {
  const cursors = window.pages.map((page) => window.facts[page.key]?.endCursor ?? null);
  return cursors.filter((cursor) => cursor !== null).pop() ?? null;
}

/** Just past the end one more page is enough; anywhere else the window is opened anew around the number. */
function go(window: PostWindow, seq: number): PostWindow {
  if (loadedSeqs(window).has(seq)) return { ...window, goal: seq };
  const ends = edges(window);
  const top = Math.max(0, ...loadedSeqs(window));
  if (ends !== null && !ends.last.hasNext && seq > top) return extend({ ...window, goal: seq }, 'later');
  return restart(window, { first: PAGE_SIZE, around: seq }, seq);
}

function turn(window: PostWindow, { official, seq, upTo }: Extract<WindowAction, { type: 'address' }>): PostWindow {
  if (official === window.official)
    return seq === null || seq === window.goal ? window : reduceWindow(window, { type: 'go', seq });
  const ceiling = official ? Infinity : upTo;
  return restart({ ...window, official, ceiling }, { first: PAGE_SIZE, ...(seq === null ? {} : { around: seq }) }, seq);
}

const filterOf = ({ official }: PostWindow): PageArgs => (official ? { official } : {});

function restart(window: PostWindow, page: PageArgs, goal: number | null): PostWindow {
  const turns = window.pages.length + Object.keys(window.facts).length + 1;
  const args = { ...page, ...filterOf(window) };
  return { ...window, pages: [{ key: keyOf(args, turns), args, fresh: true }], facts: {}, goal };
}

function sameFacts(known: PageFacts | undefined, next: PageFacts): boolean {
  return (
    known !== undefined &&
    known.hasNext === next.hasNext &&
    known.hasPrevious === next.hasPrevious &&
    known.endCursor === next.endCursor &&
    known.startCursor === next.startCursor &&
    known.seqs.length === next.seqs.length
  );
}
