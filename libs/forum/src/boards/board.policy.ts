import { Role } from '#contracts';
import { holds } from '#platform';
import type { InTree, Viewer } from '#platform';
import { reaches } from '../reach.rules.js';

export interface BoardFacts {
  readonly keep: InTree;
  readonly read: InTree;
  readonly post: InTree;
  readonly moderate: InTree;
  readonly archived: boolean;
}

const fromAbove: readonly Role[] = [Role.LEADER, Role.MODERATOR, Role.TRIAGE_OFFICER];

/** Administrators see every board, because they keep them; its threads they read like anybody else. */
export function mayReadBoard(viewer: Viewer, board: BoardFacts): boolean {
  return reaches(viewer, board.read, [...fromAbove, Role.DELEGATE]) || mayConfigure(viewer, board);
}

export function mayOpenThread(viewer: Viewer, board: BoardFacts): boolean {
  return !board.archived && reaches(viewer, board.post, fromAbove) && reaches(viewer, board.read, fromAbove);
}

export function mayModerateBoard(viewer: Viewer, board: BoardFacts): boolean {
  return holds(viewer, Role.MODERATOR, board.moderate);
}

export function mayConfigure(viewer: Viewer, board: Pick<BoardFacts, 'keep'>): boolean {
  return holds(viewer, Role.ADMINISTRATOR, board.keep);
}
