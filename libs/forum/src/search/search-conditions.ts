import { limits } from '#contracts';
import type { ThreadId, ThreadKind } from '#contracts';
import { checkUuid } from '../parameters.js';
import type { Parameters } from '../parameters.js';
import { checkText } from '../text.rules.js';
import type { SearchOrder } from '../vocabulary.type.js';
import { gramsNeeded, partsToCheck } from './search-terms.rules.js';
import type { Term } from './search-terms.rules.js';
import { fits, narrowed } from './search.queries.js';

/** What somebody looks for. What is left out does not restrict. */
export interface PostQuestion {
  readonly text?: string | null;
  /** A thread that another room found by the same text: its opening fits too, best of all. */
  readonly openingOf?: ThreadId | null;
  /** Slug. */
  readonly board?: string | null;
  readonly kind?: ThreadKind | null;
  readonly unitId?: string | null;
  /** A name, or a part of it. */
  readonly author?: string | null;
  /** Days of the calendar, yyyy-mm-dd, both included: the scalar takes no others. */
  readonly since?: string | null;
  readonly until?: string | null;
  readonly answered?: boolean | null;
  readonly official?: boolean | null;
  /** Conditions of other rooms on the thread `t`. */
  readonly besides?: (parameters: Parameters) => readonly string[];
  readonly order: SearchOrder;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What the index itself answers. */
export function fittingOf(question: PostQuestion, terms: readonly Term[], parameters: Parameters): string[] {
  const { openingOf, since, until } = question;
  const fitting: string[] = [];
  if (terms.length > 0) {
    const grams = fits.grams(parameters.bind(gramsNeeded(terms)));
    const parts = partsToCheck(terms).map((part) => fits.part(parameters.bind(part)));
    const text = [grams, ...parts].join(' AND ');
    fitting.push(openingOf == null ? text : `(${text} OR ${fits.openingOf(parameters.bind(openingOf))})`);
  }
  if (since != null) fitting.push(fits.since(parameters.bind(since)));
  if (until != null) fitting.push(fits.until(parameters.bind(until)));
  return fitting;
}

/** What the post and its thread answer. */
export function conditionsOf(question: PostQuestion, parameters: Parameters): string[] {
  const { board, kind, unitId, author, answered, official, besides } = question;
  const conditions = [...(besides?.(parameters) ?? [])];
  if (board != null) conditions.push(narrowed.board(parameters.bind(board)));
  if (kind != null) conditions.push(narrowed.kind(parameters.bind(kind)));
  if (unitId != null) conditions.push(narrowed.unit(parameters.bind(checkUuid('unitId', unitId))));
  if (author != null) conditions.push(narrowed.author(parameters.bind(checkText('author', author, limits.nameLength))));
  if (answered != null) conditions.push(answered ? narrowed.answered : `NOT ${narrowed.answered}`);
  if (official === true) conditions.push(narrowed.official);
  return conditions;
}

export const wholesOf = (terms: readonly Term[]): string[] => terms.map(({ whole }) => whole);
