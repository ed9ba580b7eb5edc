import type { KeyInfo } from './blinding.js';
import { DirectoryFault, emptyDirectory, extendDirectory, sameTriple, type DirectoryView } from './directory.js';
import { entryHash, type DirectoryEntry } from './directory-entry.js';

/** How long one origin may lack entries that the other shows. */
export const MEETING_MS = 5 * 60_000;

/** What a browser keeps of the directory between its visits. Plain JSON; the same in an author's browser as in any. */
export interface DirectoryMemory {
  /** As far as both origins agreed. */
  readonly agreed: DirectoryView;
  /** The longer of the two where they had not met yet, and since when (Unix ms). */
  readonly ahead: { readonly length: number; readonly head: string; readonly since: number } | null;
}

export const nothingSeen: DirectoryMemory = { agreed: emptyDirectory, ahead: null };

/** The entry to ask both origins from: the last one that was seen comes again, so that a rewritten past shows. */
export const askFrom = ({ agreed }: DirectoryMemory): number => Math.max(0, agreed.length - 1);

export interface DirectoryAnswers {
  readonly main: readonly DirectoryEntry[];
  readonly anonymous: readonly DirectoryEntry[];
}

/** What may be believed now. */
export interface DirectoryVerdict {
  readonly memory: DirectoryMemory;
  /** The longer of the two. */
  readonly newest: DirectoryView;
}

/**
 * Checks what both origins gave against each other and against what was seen before.
 * @param now Unix ms
 * @throws DirectoryFault
 */
export function judgeDirectories(memory: DirectoryMemory, answers: DirectoryAnswers, now: number): DirectoryVerdict {
  const main = follow(memory.agreed, answers.main);
  const anonymous = follow(memory.agreed, answers.anonymous);
  const [shorter, longer] = main.end.length <= anonymous.end.length ? [main, anonymous] : [anonymous, main];
  const meeting = shorter.end.length;
  if (longer.headAt(meeting) !== shorter.end.head) throw new DirectoryFault('SPLIT', meeting);
  const waiting = memory.ahead !== null && meeting < memory.ahead.length ? memory.ahead : null;
  refuseForgotten(memory, [shorter, longer]);
  if (waiting !== null && now - waiting.since > MEETING_MS) throw new DirectoryFault('APART', meeting);
  const { length, head } = longer.end;
  const ahead = length === meeting ? null : { length, head, since: waiting?.since ?? now };
  return { memory: { agreed: shorter.end, ahead }, newest: longer.end };
}

/**
 * Those of the offered keys whose tokens may be fetched and spent: listed by both origins and not retired.
 * @throws DirectoryFault UNLISTED, TWO_KEYS
 */
export function trustedKeys<K extends KeyInfo>({ memory, newest }: DirectoryVerdict, offered: readonly K[]): K[] {
  return offered.filter((key) => {
    const triple = { ...key, purpose: key.purpose ?? 'forum' };
    const known = newest.keys.find((listed) => sameTriple(listed, triple));
    if (known === undefined) throw new DirectoryFault('UNLISTED', newest.length);
    if (known.keyId !== key.keyId) throw new DirectoryFault('TWO_KEYS', newest.length);
    return memory.agreed.keys.some((listed) => listed.keyId === key.keyId && !listed.retired) && !known.retired;
  });
}

interface Followed {
  readonly end: DirectoryView;
  /** The hash of the directory when it was this long; undefined when it never was, as far as is known. */
  headAt(length: number): string | undefined;
}

function follow(seen: DirectoryView, entries: readonly DirectoryEntry[]): Followed {
  if (seen.length > 0) refuseChanged(seen, entries[0]);
  const heads = new Map([[seen.length, seen.head]]);
  const end = entries.slice(seen.length > 0 ? 1 : 0).reduce((view, entry) => {
    const next = extendDirectory(view, [entry]);
    heads.set(next.length, next.head);
    return next;
  }, seen);
  return { end, headAt: (length) => heads.get(length) };
}

function refuseChanged(seen: DirectoryView, last: DirectoryEntry | undefined): void {
  const index = seen.length - 1;
  if (last === undefined) throw new DirectoryFault('SHORTER', index);
  if (last.index !== index || entryHash(last) !== seen.head) throw new DirectoryFault('REWRITTEN', index);
}

/** What was seen at one origin alone must still be there, and the same. */
function refuseForgotten({ ahead }: DirectoryMemory, followed: readonly Followed[]): void {
  if (ahead === null) return;
  const heads = followed.flatMap((origin) => origin.headAt(ahead.length) ?? []);
  if (heads.length === 0) throw new DirectoryFault('SHORTER', ahead.length - 1);
  if (heads.some((head) => head !== ahead.head)) throw new DirectoryFault('REWRITTEN', ahead.length - 1);
}
