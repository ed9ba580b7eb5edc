import type { Quote } from './quoting.js';

/** What the composer at the foot of a thread is open for. */
export interface Speech {
  readonly as: 'reply' | 'official' | 'correction' | 'question';
  /** The post it answers or corrects; null answers the opening. */
  readonly to: { readonly seq: number } | null;
  /** Words selected in a post. Further ones join those that are being answered. */
  readonly quote: Quote | null;
}
