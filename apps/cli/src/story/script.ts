import type {
  CaseCategory,
  CaseMove,
  Disposition,
  EscalationRoute,
  FlagReason,
  RejectionReason,
  ThreadKind,
} from '#contracts';
import type { Login } from './cast.js';
import type { BoardSlug, LeaderLogin, TagSlug } from './places.js';
import type { UnitCode } from './units.js';

/** A text file, or a picture of bars that is drawn when the story is told. */
export type StoryFile =
  { readonly name: string; readonly text: string } | { readonly bars: readonly number[]; readonly alt: string };

/** How a beat stands in time and in the thread. */
export interface Placing {
  /** The post it answers; left out: the opening. */
  readonly to?: number;
  /** How long after the beat before, as `40m`, `3h` or `2d`; left out: as long as talk takes. */
  readonly after?: string;
  /** What comes with a post by name. */
  readonly files?: readonly StoryFile[];
}

/** What an official reply does to the matter of the thread, if it has one. */
export interface Outcome {
  /** It does not settle it yet. */
  readonly goesOn?: true;
  /** Left out: CARRIED_OUT. */
  readonly disposition?: Disposition;
}

/** What is said with a move of the status machine. */
export interface MoveWords {
  readonly note?: string;
  readonly category?: CaseCategory;
  readonly rejection?: RejectionReason;
  readonly unit?: UnitCode;
  readonly disposition?: Disposition;
  readonly body?: string;
  readonly route?: EscalationRoute;
  /** The title of the thread in whose matter this one goes on. */
  readonly into?: string;
}

/** One thing that happens in a thread. Posts are numbered as they come; the opening is 1. */
export type Beat = Placing &
  (
    | { readonly does: 'say'; readonly by: Login; readonly quiet: boolean; readonly body: string }
    | { readonly does: 'anonymous'; readonly as: string; readonly body: string }
    | ({ readonly does: 'official'; readonly by: Login; readonly body: string } & Outcome)
    | { readonly does: 'correct'; readonly by: Login; readonly seq: number; readonly body: string }
    | {
        readonly does: 'tag';
        readonly by: Login;
        readonly tags: readonly TagSlug[];
        readonly unit?: UnitCode;
        readonly note: string;
      }
    | ({ readonly does: 'move'; readonly by: Login; readonly move: CaseMove } & MoveWords)
    | {
        readonly does: 'rate';
        readonly by: Login | typeof OPENER;
        readonly reason: string;
      }
    | { readonly does: 'ask'; readonly by: Login; readonly body: string }
    | { readonly does: 'withdraw'; readonly by: Login; readonly reason: string }
    | { readonly does: 'edit'; readonly by: Login; readonly seq: number; readonly body: string }
    | { readonly does: 'delete'; readonly by: Login; readonly seq: number }
    | { readonly does: 'hide'; readonly by: Login; readonly seq: number; readonly reason: string }
    | {
        readonly does: 'flag';
        readonly by: Login;
        readonly seq: number;
        readonly reason: FlagReason;
        readonly note: string;
      }
    | { readonly does: 'lock'; readonly by: Login; readonly reason: string }
    | { readonly does: 'pin'; readonly by: Login }
    | {
        readonly does: 'announce';
        readonly by: Login;
        readonly unit: UnitCode;
        /** How many days it is shown after the telling. */
        readonly days: number;
      }
    | {
        readonly does: 'hour';
        readonly by: Login;
        readonly leader: LeaderLogin;
        /** How many days after the telling. */
        readonly inDays: number;
      }
  );

/** Whoever opens a thread under `OPENER` goes on speaking as `OPENER`. */
export const OPENER = '楼主';

export interface StoryThread {
  /** Null: a letter to the leader in `to`. */
  readonly board: BoardSlug | null;
  readonly kind: ThreadKind;
  /** Days before the telling, and the time of day: `34 19:20`. */
  readonly at: string;
  readonly by: Login | { readonly quietly: Login } | typeof OPENER;
  readonly to?: UnitCode | { readonly leader: LeaderLogin };
  /** 请求答复 */
  readonly asks?: true;
  /** How many press 我也遇到. */
  readonly meToo?: number;
  readonly title: string;
  readonly body: string;
  readonly then: readonly Beat[];
}

export const say = (by: Login, body: string, placing: Placing = {}): Beat => ({
  does: 'say',
  by,
  quiet: false,
  body,
  ...placing,
});
/** 实名不公开 */
export const quietly = (by: Login, body: string, placing: Placing = {}): Beat => ({
  does: 'say',
  by,
  quiet: true,
  body,
  ...placing,
});
/** @param as a label within this thread: the same label is the same unknown person */
export const anonymous = (as: string, body: string, placing: Placing = {}): Beat => ({
  does: 'anonymous',
  as,
  body,
  ...placing,
});
export const official = (by: LeaderLogin, body: string, placing: Placing & Outcome = {}): Beat => ({
  does: 'official',
  by,
  body,
  ...placing,
});
export const correct = (by: LeaderLogin, seq: number, body: string, placing: Placing = {}): Beat => ({
  does: 'correct',
  by,
  seq,
  body,
  ...placing,
});
export const tag = (
  by: Login,
  tags: readonly TagSlug[],
  note: string,
  placing: Placing & { unit?: UnitCode } = {},
): Beat => ({ does: 'tag', by, tags, note, ...placing });
export const moved = (by: Login, move: CaseMove, words: MoveWords = {}, placing: Placing = {}): Beat => ({
  does: 'move',
  by,
  move,
  ...words,
  ...placing,
});
/** The author is content, and the matter is closed. */
export const rated = (by: Login | typeof OPENER, reason: string, placing: Placing = {}): Beat => ({
  does: 'rate',
  by,
  reason,
  ...placing,
});
/** A question to the author. */
export const asked = (by: LeaderLogin, body: string, placing: Placing = {}): Beat => ({
  does: 'ask',
  by,
  body,
  ...placing,
});
export const withdrawn = (by: Login, reason: string, placing: Placing = {}): Beat => ({
  does: 'withdraw',
  by,
  reason,
  ...placing,
});
export const edited = (by: Login, seq: number, body: string, placing: Placing = {}): Beat => ({
  does: 'edit',
  by,
  seq,
  body,
  ...placing,
});
export const deleted = (by: Login, seq: number, placing: Placing = {}): Beat => ({
  does: 'delete',
  by,
  seq,
  ...placing,
});
export const hidden = (by: Login, seq: number, reason: string, placing: Placing = {}): Beat => ({
  does: 'hide',
  by,
  seq,
  reason,
  ...placing,
});
/** 举报 */
export const flagged = (by: Login, seq: number, reason: FlagReason, note: string, placing: Placing = {}): Beat => ({
  does: 'flag',
  by,
  seq,
  reason,
  note,
  ...placing,
});
export const locked = (by: Login, reason: string, placing: Placing = {}): Beat => ({
  does: 'lock',
  by,
  reason,
  ...placing,
});
/** Put before everybody of a unit, who are asked to say that they have read it. */
export const announced = (by: Login, unit: UnitCode, days: number, placing: Placing = {}): Beat => ({
  does: 'announce',
  by,
  unit,
  days,
  ...placing,
});
/** An office hour, two hours long. */
export const officeHour = (by: Login, leader: LeaderLogin, inDays: number, placing: Placing = {}): Beat => ({
  does: 'hour',
  by,
  leader,
  inDays,
  ...placing,
});
export const pinned = (by: Login, placing: Placing = {}): Beat => ({ does: 'pin', by, ...placing });
