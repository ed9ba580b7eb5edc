import { describe, expect, it } from '@jest/globals';
import { PostKind, PostState, Role } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import type { Viewer } from '#platform';
import type { PostFacts, ThreadFacts } from '../threads/thread.policy.js';
import { mayCorrect, mayDelete, mayEdit, mayHide, mayRestore, maySupport } from './post.policy.js';

const unit = { lineage: ['unit' as UnitId] };
const viewer = (name: string, ...roles: Role[]): Viewer => ({
  staffId: name as StaffId,
  name,
  title: null,
  homeUnitId: 'unit' as UnitId,
  lineage: unit.lineage,
  roles: roles.map((role) => ({ role, unitId: 'unit' as UnitId, onBehalfOf: null })),
  mustChangePassword: false,
});
const aThread = (given: Partial<ThreadFacts> = {}): ThreadFacts => ({
  kind: 'PROBLEM',
  audience: 'ORGANISATION',
  voice: 'NAMED',
  authorId: null,
  addresseeId: null,
  reach: unit,
  answer: unit,
  lead: null,
  post: unit,
  moderate: unit,
  locked: false,
  hidden: false,
  withdrawn: false,
  answered: false,
  ...given,
});
const aPost = (given: Partial<PostFacts> = {}): PostFacts => ({
  seq: 2,
  kind: PostKind.REPLY,
  state: PostState.VISIBLE,
  voice: 'NAMED',
  authorId: 'author' as StaffId,
  correctedBySeq: null,
  ...given,
});
const author = viewer('author');
const other = viewer('other');
const moderator = viewer('moderator', Role.MODERATOR);
const leader = viewer('leader', Role.LEADER);
const official = aPost({ kind: PostKind.OFFICIAL, authorId: leader.staffId });

describe('one’s own words', () => {
  it('are edited and deleted by their author alone', () => {
    expect([mayEdit(author, aThread(), aPost()), mayDelete(author, aThread(), aPost())]).toEqual([true, true]);
    for (const someone of [other, moderator, leader])
      expect([mayEdit(someone, aThread(), aPost()), mayDelete(someone, aThread(), aPost())]).toEqual([false, false]);
  });

  it('are fixed once hidden or deleted, and in a hidden thread', () => {
    for (const state of [PostState.HIDDEN, PostState.DELETED]) {
      expect(mayEdit(author, aThread(), aPost({ state }))).toBe(false);
      expect(mayDelete(author, aThread(), aPost({ state }))).toBe(false);
    }
    expect(mayDelete(author, aThread({ hidden: true }), aPost())).toBe(false);
  });

  it('can be taken back but not rewritten in a locked thread', () => {
    expect(mayEdit(author, aThread({ locked: true }), aPost())).toBe(false);
    expect(mayDelete(author, aThread({ locked: true }), aPost())).toBe(true);
  });
});

describe('an official reply', () => {
  it('is never edited, deleted or hidden, whoever asks', () => {
    for (const someone of [leader, moderator, author]) {
      expect(mayEdit(someone, aThread(), official)).toBe(false);
      expect(mayDelete(someone, aThread(), official)).toBe(false);
      expect(mayHide(someone, aThread(), official)).toBe(false);
    }
  });

  it('is corrected by whoever may answer, at the end of its chain, also in a locked thread', () => {
    expect(mayCorrect(leader, aThread(), official)).toBe(true);
    expect(mayCorrect(leader, aThread({ locked: true }), official)).toBe(true);
    expect(mayCorrect(leader, aThread(), { ...official, kind: PostKind.CORRECTION })).toBe(true);
    expect(mayCorrect(leader, aThread(), { ...official, correctedBySeq: 5 })).toBe(false);
    expect(mayCorrect(moderator, aThread(), official)).toBe(false);
    expect(mayCorrect(leader, aThread(), aPost())).toBe(false);
  });
});

describe('hiding and restoring', () => {
  it('are for moderators, each for what it fits', () => {
    const hidden = aPost({ state: PostState.HIDDEN });
    expect([mayHide(moderator, aThread(), aPost()), mayHide(moderator, aThread(), hidden)]).toEqual([true, false]);
    expect([mayRestore(moderator, aThread(), hidden), mayRestore(moderator, aThread(), aPost())]).toEqual([
      true,
      false,
    ]);
    expect([mayHide(leader, aThread(), aPost()), mayRestore(author, aThread(), hidden)]).toEqual([false, false]);
  });

  it('do not apply to an opening: it stands and falls with its thread', () => {
    expect(mayHide(moderator, aThread(), aPost({ seq: 1, kind: PostKind.OPENING }))).toBe(false);
  });
});

describe('supporting', () => {
  it('is for readers, not for one’s own, not for what does not stand, not in letters', () => {
    expect(maySupport(other, aThread(), aPost())).toBe(true);
    expect(maySupport(author, aThread(), aPost())).toBe(false);
    expect(maySupport(other, aThread(), aPost({ state: PostState.DELETED }))).toBe(false);
    expect(maySupport(other, aThread({ hidden: true }), aPost())).toBe(false);
    expect(maySupport(other, aThread({ audience: 'LETTER', reach: null }), aPost())).toBe(false);
  });
});
