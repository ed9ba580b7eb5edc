/**
 * Until when, in Unix ms, what was last said anonymously from this page waits for its window; 0 before anything was.
 * It covers what no vault can be asked about: one that is locked meanwhile, and a receipt that was only typed here. In
 * memory alone: kept on a disk it would tell whoever looks there that somebody here writes anonymously, and when.
 */
let last = 0;

export function noteMessage(at: number): void {
  last = Math.max(last, at);
}

export const lastMessage = (): number => last;
