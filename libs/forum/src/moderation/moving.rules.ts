import { Voice } from '#contracts';
import type { ErrorCode } from '#contracts';
import type { InTree } from '#platform';
import { narrower } from '../reach.rules.js';

/** A thread that may be moved, as far as it matters where to. */
export interface Movable<Unit extends InTree> {
  /** Whose subtree its author was promised. */
  readonly promised: Unit;
  readonly reach: InTree;
  /** Who is told the names that are not public here. */
  readonly answerUnitId: string | null;
  /** Each way in which somebody spoke in it. */
  readonly voices: readonly Voice[];
}

export interface Destination<Unit extends InTree> {
  readonly read: Unit;
  /** Of the thread on that board: the addressed unit, else the board's. */
  readonly answerUnitId: string | null;
  readonly voices: readonly Voice[];
  /** It takes words from people nobody knows. */
  readonly offersAnonymity: boolean;
}

/**
 * Who would read the thread there, or why it may not go. Nobody reads it by reach who was not promised to; nobody is told a
 * withheld name who was not listed; and what somebody said anonymously keeps its readers, because their device looks
 * for it where it was.
 */
export function reachThere<Unit extends InTree>(thread: Movable<Unit>, board: Destination<Unit>): Unit | ErrorCode {
  const reach = narrower(thread.promised, board.read);
  if (reach === null) return 'READERS_DIFFER';
  const { voices } = thread;
  if (voices.includes(Voice.ANONYMOUS)) {
    if (!board.offersAnonymity) return 'VOICE_NOT_OFFERED';
    if (reach.lineage.at(-1) !== thread.reach.lineage.at(-1)) return 'READERS_DIFFER';
  }
  if (voices.includes(Voice.CONFIDENTIAL)) {
    if (!board.voices.includes(Voice.CONFIDENTIAL)) return 'VOICE_NOT_OFFERED';
    if (board.answerUnitId !== thread.answerUnitId) return 'NAMES_WOULD_BE_SEEN';
  }
  return reach;
}
