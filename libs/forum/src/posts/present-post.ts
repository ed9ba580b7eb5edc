import { PostState, Voice } from '#contracts';
import type { Viewer } from '#platform';
import { officeOfModerator } from '../moderation/office-of-moderator.js';
import { mayBlock } from '../dialogue/dialogue.policy.js';
import { mayKnowName, mayReply, maySeeHidden } from '../threads/thread.policy.js';
import type { ThreadFacts } from '../threads/thread.policy.js';
import type { ThreadRow, TraceRow } from '../threads/thread.row.js';
import { factsOf } from '../threads/thread.row.js';
import {
  isOfficial,
  mayCorrect,
  mayDelete,
  mayEdit,
  mayFlag,
  mayHide,
  mayMute,
  mayPurge,
  mayRestore,
  maySupport,
} from './post.policy.js';
import type { PostRow } from './post.row.js';
import type { Author, Moderation, PostType } from './post.type.js';

/** Whoever speaks, from a post or from a thread's own row. */
type Said = Pick<
  PostRow,
  | 'voice'
  | 'authorId'
  | 'authorName'
  | 'authorTitle'
  | 'authorUnitName'
  | 'personaId'
  | 'pseudonym'
  | 'blocked'
  | 'avatarSeed'
>;

export function toModeration(trace: TraceRow, { audience }: ThreadRow): Moderation {
  return {
    reason: trace.reason,
    rule: trace.rule,
    by: officeOfModerator(trace.officeUnitName, audience),
    on: trace.on,
  };
}

/** The only place where a name leaves the house. */
export function toAuthor(said: Said, thread: ThreadRow, facts: ThreadFacts, viewer: Viewer): Author {
  const { voice, avatarSeed } = said;
  const isOpener = voice === thread.voice && said.authorId === thread.authorId && said.personaId === thread.personaId;
  // A null name is withheld with everything that comes with it.
  const shown = voice !== Voice.ANONYMOUS && mayKnowName(viewer, facts, said);
  return {
    voice,
    avatarSeed,
    isOpener,
    blocked: said.blocked && toModeration(said.blocked, thread),
    name: voice === Voice.ANONYMOUS ? said.pseudonym : shown ? said.authorName : null,
    unitName: shown ? said.authorUnitName : null,
    title: shown ? said.authorTitle : null,
    staffId: shown ? said.authorId : null,
  };
}

/** Everything a client may know of a post, for this viewer. */
export function toPost(row: PostRow, thread: ThreadRow, viewer: Viewer): PostType {
  return presentPost(row, thread, factsOf(thread), viewer);
}

/** The same for each post of a page. */
export function toPosts(thread: ThreadRow, viewer: Viewer): (row: PostRow) => PostType {
  const facts = factsOf(thread);
  return (row) => presentPost(row, thread, facts, viewer);
}

/** A hidden thread hides what was said in it by no office. */
function presentPost(row: PostRow, thread: ThreadRow, facts: ThreadFacts, viewer: Viewer): PostType {
  const withThread = thread.hidden !== null && !isOfficial(row) && row.state === PostState.VISIBLE;
  const state = withThread ? PostState.HIDDEN : row.state;
  const trace = withThread ? thread.hidden : row.trace;
  const readable = state === PostState.VISIBLE || (state === PostState.HIDDEN && maySeeHidden(viewer, facts, row));
  return {
    id: row.id,
    threadId: row.threadId,
    seq: row.seq,
    parentSeq: row.parentSeq,
    rootSeq: row.rootSeq,
    depth: row.depth,
    kind: row.kind,
    state,
    author: toAuthor(row, thread, facts, viewer),
    office: officeOf(row),
    correctsSeq: row.correctsSeq,
    correctedBySeq: row.correctedBySeq,
    body: readable ? row.body : null,
    images: readable ? imagesOf(row) : [],
    documents: readable ? documentsOf(row) : [],
    postedAt: row.postedAt,
    slot: row.voice === Voice.ANONYMOUS,
    editedAt: row.editedAt,
    revision: row.revision,
    replyCount: row.replyCount,
    supportCount: row.supportCount,
    moderation: trace && toModeration(trace, thread),
    viewer: viewersPart(row, thread, facts, viewer),
  };
}

function imagesOf({ images }: PostRow): PostType['images'] {
  return (images ?? []).map(({ id, width, height, alt }) => ({ id, url: `/images/${id}`, width, height, alt }));
}

function documentsOf({ documents }: PostRow): PostType['documents'] {
  return (documents ?? []).map(({ id, name, size }) => ({ id, name, size, url: `/files/${id}` }));
}

function officeOf({ officeUnitName, officeTitle, officeDate }: PostRow): PostType['office'] {
  if (officeUnitName === null || officeTitle === null || officeDate === null) return null;
  return { unitName: officeUnitName, title: officeTitle, date: officeDate };
}

function viewersPart(row: PostRow, thread: ThreadRow, facts: ThreadFacts, viewer: Viewer): PostType['viewer'] {
  return {
    supported: thread.supported.includes(row.seq),
    can: {
      reply: row.state === PostState.VISIBLE && mayReply(viewer, facts),
      edit: mayEdit(viewer, facts, row),
      delete: mayDelete(viewer, facts, row),
      hide: mayHide(viewer, facts, row),
      restore: mayRestore(viewer, facts, row),
      support: maySupport(viewer, facts, row),
      correct: mayCorrect(viewer, facts, row),
      block: row.personaId !== null && row.blocked === null && mayBlock(viewer, facts),
      unblock: row.blocked !== null && mayBlock(viewer, facts),
      mute: mayMute(viewer, facts, row),
      purge: mayPurge(viewer, facts, row),
      flag: mayFlag(viewer, facts, row),
    },
  };
}
