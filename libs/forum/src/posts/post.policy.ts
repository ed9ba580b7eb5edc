import { Audience, PostKind, PostState, Voice } from '#contracts';
import type { Viewer } from '#platform';
import { isClosed, mayAnswer, mayModerate, mayRead } from '../threads/thread.policy.js';
import type { PostFacts, ThreadFacts } from '../threads/thread.policy.js';

/** It speaks for an office and stays on record. */
export function isOfficial({ kind }: Pick<PostFacts, 'kind'>): boolean {
  return kind === PostKind.OFFICIAL || kind === PostKind.CORRECTION || kind === PostKind.QUESTION;
}

const isOwn = (viewer: Viewer, post: PostFacts): boolean => post.authorId === viewer.staffId;
const stands = (post: PostFacts): boolean => post.state === PostState.VISIBLE;

export function mayEdit(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return isOwn(viewer, post) && stands(post) && !isOfficial(post) && !isClosed(thread);
}

/** Also in a locked thread: a lock stops talk, it does not hold anyone's words. Hidden text stays for those who judge it. */
export function mayDelete(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return isOwn(viewer, post) && stands(post) && !isOfficial(post) && !thread.hidden;
}

/** The opening is hidden with its thread, and what the leadership said on record is not a moderator's to hide. */
export function mayHide(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return mayModerate(viewer, thread) && stands(post) && post.kind === PostKind.REPLY;
}

export function mayRestore(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return mayModerate(viewer, thread) && post.state === PostState.HIDDEN;
}

export function maySupport(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return (
    thread.audience !== Audience.LETTER &&
    !thread.hidden &&
    stands(post) &&
    !isOwn(viewer, post) &&
    mayRead(viewer, thread)
  );
}

/** Whatever still says something and speaks for no office; another officer decides. */
export function mayPurge(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  const says = post.state === PostState.VISIBLE || post.state === PostState.HIDDEN;
  return mayModerate(viewer, thread) && says && !isOfficial(post);
}

/** Whoever spoke by name, in sight of everybody. What was said for an office is not a moderator's to stop. */
export function mayMute(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return mayModerate(viewer, thread) && post.voice === Voice.NAMED && !isOwn(viewer, post) && !isOfficial(post);
}

/** Anything that stands and speaks for no office. Moderators of a letter there are none, so nothing in it is flagged. */
export function mayFlag(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return maySupport(viewer, thread, post) && !isOfficial(post);
}

/** Also in a locked thread: what is wrong on record must be put right. Only the end of a chain is corrected. */
export function mayCorrect(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  const isAnswer = isOfficial(post) && post.kind !== PostKind.QUESTION;
  return isAnswer && stands(post) && post.correctedBySeq === null && !thread.hidden && mayAnswer(viewer, thread);
}
