import { Voice } from '#contracts';
import type { Translate } from '../../../i18n/index.js';
import type { BoardFacts } from './documents.js';

export const voices = Object.values(Voice);
/** Who a board is for: each is a unit and all beneath it. */
export const reaches = ['unitId', 'readUnitId', 'postUnitId', 'answerUnitId', 'moderateUnitId'] as const;
export type Reach = (typeof reaches)[number];

export type BoardDraft = {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly template: string;
  readonly voices: readonly Voice[];
  readonly position: string;
  readonly checksFirst: boolean;
  readonly archived: boolean;
} & { readonly [R in Reach]: string | null };

export type BoardFaults = Partial<Record<keyof BoardDraft, string>>;

const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** A new board belongs to the whole organisation until somebody narrows it. */
export function newBoard(root: string | null, position: number): BoardDraft {
  return {
    slug: '',
    name: '',
    description: '',
    template: '',
    voices: [Voice.NAMED],
    position: String(position),
    checksFirst: false,
    archived: false,
    unitId: root,
    readUnitId: root,
    postUnitId: root,
    answerUnitId: root,
    moderateUnitId: root,
  };
}

export function draftOf(board: BoardFacts): BoardDraft {
  return {
    slug: board.slug,
    name: board.name,
    description: board.description,
    template: board.template,
    voices: board.voices,
    position: String(board.position),
    checksFirst: board.checkedFrom != null,
    archived: board.archived,
    unitId: board.unit.id,
    readUnitId: board.readUnit.id,
    postUnitId: board.postUnit.id,
    answerUnitId: board.answerUnit.id,
    moderateUnitId: board.moderateUnit.id,
  };
}

/** @param roots units without a parent: only there does "everyone" begin. */
export function boardFaults(draft: BoardDraft, roots: ReadonlySet<string>, t: Translate): BoardFaults {
  const missing = reaches.filter((reach) => draft[reach] === null).map((reach) => [reach, t('admin.required')]);
  const narrow = draft.postUnitId === null || !roots.has(draft.postUnitId);
  return {
    ...(draft.name.trim() === '' ? { name: t('admin.required') } : {}),
    ...(SLUG.test(draft.slug.trim()) ? {} : { slug: t('boards.slugWrong') }),
    ...(draft.voices.length === 0 ? { voices: t('boards.voicesRequired') } : {}),
    ...(draft.voices.includes(Voice.ANONYMOUS) && narrow ? { voices: t('boards.anonymousNeedsAll') } : {}),
    ...(/^\d{1,6}$/.test(draft.position.trim()) ? {} : { position: t('boards.positionWrong') }),
    ...(Object.fromEntries(missing) as BoardFaults),
  };
}

export function boardInput(draft: BoardDraft) {
  return {
    slug: draft.slug.trim(),
    name: draft.name.trim(),
    description: draft.description.trim(),
    template: draft.template.trim(),
    unitId: draft.unitId ?? '',
    readUnitId: draft.readUnitId ?? '',
    postUnitId: draft.postUnitId ?? '',
    answerUnitId: draft.answerUnitId ?? '',
    moderateUnitId: draft.moderateUnitId ?? '',
    voices: [...draft.voices],
    position: Number(draft.position),
    checksFirst: draft.checksFirst,
    archived: draft.archived,
  };
}
