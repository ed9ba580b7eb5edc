import { createContext, useContext } from 'react';
import type { Quote } from './quoting.js';
import type { PostFieldsFragment, ThreadFieldsFragment, ThreadQuery } from '../../gql/graphql.js';

export type ThreadFacts = NonNullable<ThreadQuery['thread']>;
export type Post = PostFieldsFragment;

/** Whoever wrote a letter anonymously reads it where no documents are. */
export function noDocumentsToAuthor({ audience, author }: ThreadFacts): 'letter' | undefined {
  return audience === 'LETTER' && author.voice === 'ANONYMOUS' ? 'letter' : undefined;
}

/** What the parts of the thread page may ask of the page. */
export interface Desk {
  readonly thread: ThreadFieldsFragment;
  readonly openingSeq: number;
  /** Only what was said for an office is shown. */
  readonly official: boolean;
  /** The official reply or correction after this number, or null. */
  readonly nextOfficial: (seq: number) => number | null;
  /** Shows the post with this number, loading what is around it where needed. */
  readonly goTo: (seq: number) => void;
  /** Opens the composer; null answers the opening post. A quote goes into the reply that is being written, if any. */
  readonly reply: (to: { readonly seq: number } | null, quote?: Quote) => void;
  readonly replyOfficially: (to: { readonly seq: number } | null) => void;
  /** Opens the composer for a question to the author. */
  readonly askAuthor: () => void;
  readonly correct: (official: { readonly seq: number }) => void;
  readonly ask: (question: Question) => void;
  /** Fetches the head and the pages on the screen again. */
  readonly refresh: () => void;
}

/** The dialogs a post or the thread can open. */
export type Question =
  | { readonly about: 'edit'; readonly post: Post }
  | { readonly about: 'delete'; readonly post: Post }
  | { readonly about: 'revisions'; readonly post: Post }
  /** Of the whole thread when the post is null. */
  | { readonly about: 'hide' | 'restore'; readonly post: Post | null }
  | { readonly about: 'block' | 'unblock' | 'mute' | 'purge' | 'flag' | 'bookmark'; readonly post: Post }
  | { readonly about: 'rate' | 'withdraw' | 'reopen' }
  | { readonly about: 'lock' | 'slow' | 'announce' | 'hour' | 'move' | 'merge' | 'separate' | 'tag' | 'keys' | 'jump' };

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a thread page around it');
  return desk;
}

/** The address of a post: `/t/<id>#12`. */
export function permalink(threadId: string, seq: number): string {
  return `${window.location.origin}/t/${threadId}#${seq}`;
}

export const domId = (seq: number): string => String(seq);
