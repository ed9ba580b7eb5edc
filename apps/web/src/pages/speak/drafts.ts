import type { Voice } from '#contracts';

/** What is being written, and as whom. */
export interface Draft {
  readonly voice: Voice | null;
  readonly text: Readonly<Record<string, string>>;
}
const blank: Draft = { voice: null, text: {} };

const inMemory = new Map<string, Draft>();
const keyOf = (viewerId: string, place: string): string => `xinqiao.draft.${viewerId}.${place}`;

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'text' in value;
}

export function draftOf(viewerId: string, place: string): Draft {
  const key = keyOf(viewerId, place);
  const held = inMemory.get(key);
  if (held !== undefined) return held;
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  return isDraft(stored) ? stored : blank;
}

/** Words under one's name survive a closed window. Anonymous words are kept while the page is open and no longer. */
export function keepDraft(viewerId: string, place: string, draft: Draft): void {
  const key = keyOf(viewerId, place);
  if (draft.voice === 'ANONYMOUS') {
    inMemory.set(key, draft);
    localStorage.removeItem(key);
    return;
  }
  inMemory.delete(key);
  if (isBlank(draft)) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(draft));
}

export function dropDraft(viewerId: string, place: string): void {
  inMemory.delete(keyOf(viewerId, place));
  localStorage.removeItem(keyOf(viewerId, place));
}

export function isBlank({ text }: Draft): boolean {
  return Object.values(text).every((words) => words.trim() === '');
}
