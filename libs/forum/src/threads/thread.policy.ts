import { Audience, Role, ThreadKind, Voice } from '#contracts';
import type { PostKind, PostState, StaffId } from '#contracts';
import { holds } from '#platform';
import type { InTree, Viewer } from '#platform';
import { reaches } from '../reach.rules.js';

/** What the rules below need to know of a thread, and nothing more. */
export interface ThreadFacts {
  readonly kind: ThreadKind;
  readonly audience: Audience;
  readonly voice: Voice;
  readonly authorId: StaffId | null;
  readonly addresseeId: StaffId | null;
  /** Whose subtree reads it; null for a letter. */
  readonly reach: InTree | null;
  /** For whom an official reply speaks: the addressed unit, else the board's answer unit; null for a letter. */
  readonly answer: InTree | null;
  /** The unit its matter was handed to; null when it was to none, and for a letter. */
  readonly lead: InTree | null;
  /** Null for a letter. */
  readonly post: InTree | null;
  /** Null for a letter: nobody moderates what one person wrote to another. */
  readonly moderate: InTree | null;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** Its author took it back. */
  readonly withdrawn: boolean;
  /** There is an answer, and its author did not open it again since. */
  readonly answered: boolean;
}

export interface PostFacts {
  readonly seq: number;
  readonly kind: PostKind;
  readonly state: PostState;
  readonly voice: Voice;
  readonly authorId: StaffId | null;
  readonly correctedBySeq: number | null;
}

export const readsFromAbove: readonly Role[] = [
  Role.LEADER,
  Role.DELEGATE,
  Role.MODERATOR,
  Role.TRIAGE_OFFICER,
  Role.SUPERVISOR,
];
/** Leaders and the delegates who draft for them, and in a unit that deals with a matter its head and its liaison. */
export const answersFor: readonly Role[] = [Role.LEADER, Role.DELEGATE, Role.UNIT_HEAD, Role.LIAISON];
/** The offices in which an official reply is given. */
export const speaksOfficially = [Role.LEADER, Role.UNIT_HEAD] as const;
const speaksFromAbove: readonly Role[] = [Role.LEADER, Role.MODERATOR, Role.TRIAGE_OFFICER];

export const isAuthor = (viewer: Viewer, { authorId }: { authorId: StaffId | null }): boolean =>
  authorId === viewer.staffId;
export const isAddressee = (viewer: Viewer, thread: ThreadFacts): boolean => thread.addresseeId === viewer.staffId;

/** True when the viewer sorts and drafts for this leader. */
export function actsFor(viewer: Viewer, leaderId: StaffId | null): boolean {
  return (
    leaderId !== null && viewer.roles.some(({ role, onBehalfOf }) => role === Role.DELEGATE && onBehalfOf === leaderId)
  );
}

/**
 * A letter is read by its addressee, the addressee's delegates and its author by name: by no moderator, no administrator.
 * A thread is read by its reach and by those above it, and by whoever owes its answer, leads its matter or moderates its
 * board.
 */
export function mayRead(viewer: Viewer, thread: ThreadFacts): boolean {
  if (isAuthor(viewer, thread) || isAddressee(viewer, thread) || actsFor(viewer, thread.addresseeId)) return true;
  if (thread.audience === Audience.LETTER || thread.reach === null) return false;
  if (reaches(viewer, thread.reach, readsFromAbove) || mayModerate(viewer, thread)) return true;
  const answering = [thread.answer, thread.lead].filter((unit) => unit !== null);
  return answering.some((unit) => answersFor.some((role) => holds(viewer, role, unit)));
}

/** True when it takes no more posts. */
export function isClosed({ locked, hidden, withdrawn }: ThreadFacts): boolean {
  return locked || hidden || withdrawn;
}

/** Delegates read and draft; they never speak in a letter. */
export function mayReply(viewer: Viewer, thread: ThreadFacts): boolean {
  if (!mayRead(viewer, thread) || isClosed(thread)) return false;
  if (isAuthor(viewer, thread) || isAddressee(viewer, thread)) return true;
  return thread.post !== null && reaches(viewer, thread.post, speaksFromAbove);
}

/** The addressed leader, or a leader over the unit that owes the answer. */
function owesAnswer(viewer: Viewer, thread: ThreadFacts): boolean {
  if (isAddressee(viewer, thread)) return true;
  return thread.answer !== null && holds(viewer, Role.LEADER, thread.answer);
}

/** In one of the offices that answer: a leader who owes it or leads the matter, or the head of a unit that does. */
export function mayAnswerAs(viewer: Viewer, thread: ThreadFacts, role: 'LEADER' | 'UNIT_HEAD'): boolean {
  if (!holds(viewer, role)) return false;
  if (role === Role.LEADER && owesAnswer(viewer, thread)) return true;
  return [thread.answer, thread.lead].some((unit) => unit !== null && holds(viewer, role, unit));
}

/** Whoever owes the answer, and who leads the unit that deals with the matter. Nobody after they left their office. */
export function mayAnswer(viewer: Viewer, thread: ThreadFacts): boolean {
  return speaksOfficially.some((role) => mayAnswerAs(viewer, thread, role));
}

export function mayReplyOfficially(viewer: Viewer, thread: ThreadFacts): boolean {
  return mayAnswer(viewer, thread) && !isClosed(thread);
}

export function mayModerate(viewer: Viewer, thread: ThreadFacts): boolean {
  return thread.moderate !== null && holds(viewer, Role.MODERATOR, thread.moderate);
}

/** A heartfelt word is never made a ticket, and a letter is its addressee's to hand over. */
export function mayTagForAction(viewer: Viewer, thread: ThreadFacts): boolean {
  if (thread.kind === ThreadKind.HEARTFELT || thread.reach === null || thread.hidden || thread.withdrawn) return false;
  return (
    mayModerate(viewer, thread) ||
    holds(viewer, Role.TRIAGE_OFFICER, thread.reach) ||
    (thread.answer !== null && holds(viewer, Role.LEADER, thread.answer))
  );
}

/**
 * Whether the name behind something said here may be shown to the viewer. 实名不公开 is shown to the listed people only:
 * whoever is handed the matter later was not among them.
 */
export function mayKnowName(viewer: Viewer, thread: ThreadFacts, said: Pick<PostFacts, 'voice' | 'authorId'>): boolean {
  if (said.voice === Voice.NAMED) return true;
  if (said.voice === Voice.ANONYMOUS) return false;
  return isAuthor(viewer, said) || owesAnswer(viewer, thread) || actsFor(viewer, thread.addresseeId);
}

/** What was hidden is still read by the board's moderators and, by name, by whoever wrote it. */
export function maySeeHidden(viewer: Viewer, thread: ThreadFacts, said: Pick<PostFacts, 'authorId'>): boolean {
  return mayModerate(viewer, thread) || isAuthor(viewer, said);
}

export function maySayMeToo(viewer: Viewer, thread: ThreadFacts): boolean {
  return thread.audience !== Audience.LETTER && !thread.hidden && !isAuthor(viewer, thread) && mayRead(viewer, thread);
}
