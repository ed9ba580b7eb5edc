import { diffArrays } from 'diff';

/** A stretch of text and what became of it. */
export interface Piece {
  readonly text: string;
  readonly became: 'kept' | 'added' | 'removed';
}

/**
 * Latin words and numbers whole, everything else by the character. Chinese is not cut into words: a changed character
 * moves the cuts around it, and not every browser we support can cut.
 */
const PART = /[\p{Script=Latin}\p{N}]+|\s+|./gsu;
const partsOf = (text: string): string[] => text.match(PART) ?? [];

/** Steps; beyond so many the two have little in common, and a comparison would take seconds and help nobody. */
const MOST = 2_000;

/** From one version to the next. The kept and removed pieces make up the first, the kept and added ones the second. */
export function compare(before: string, after: string): readonly Piece[] {
  // The types promise an answer although there is none beyond the limit.
  const changes = diffArrays(partsOf(before), partsOf(after), { maxEditLength: MOST }) ?? [
    { value: [before], added: false, removed: true },
    { value: [after], added: true, removed: false },
  ];
  return changes
    .map(({ value, added, removed }): Piece => ({
      text: value.join(''),
      became: added ? 'added' : removed ? 'removed' : 'kept',
    }))
    .filter(({ text }) => text !== '');
}
