import { CaseStatus } from '#contracts';
import { isDay } from '#tokens';
import { kinds } from '../list/search.js';

export const statuses = Object.values(CaseStatus);

/** What is looked for lives in the address, so that a search can be kept and sent. */
export interface SearchSearch {
  readonly q?: string;
  readonly board?: string;
  readonly unit?: string;
  readonly kind?: (typeof kinds)[number];
  readonly status?: CaseStatus;
  readonly tag?: string;
  /** A public name, or a part of it. */
  readonly by?: string;
  /** Days, yyyy-mm-dd, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly answered?: 'yes' | 'no';
  readonly sort?: 'newest';
}

/** What the address says, with anything unknown left out. */
export function searchSearch(search: Record<string, unknown>): SearchSearch {
  const word = (name: string): string | undefined => {
    const value = search[name];
    // The router reads `q=2026` as a number.
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
  };
  const one = <Word extends string>(name: string, words: readonly Word[]): Word | undefined =>
    words.find((each) => each === search[name]);
  const day = (name: string): string | undefined => (isDay(word(name) ?? '') ? word(name) : undefined);
  return known({
    q: word('q'),
    board: word('board'),
    unit: word('unit'),
    kind: one('kind', kinds),
    status: one('status', statuses),
    tag: word('tag'),
    by: word('by'),
    from: day('from'),
    to: day('to'),
    answered: one('answered', ['yes', 'no']),
    sort: one('sort', ['newest']),
  });
}

export function known(search: { readonly [Name in keyof SearchSearch]: SearchSearch[Name] | undefined }): SearchSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The filters beside the text. */
export function filtersIn(search: SearchSearch): number {
  return Object.keys(search).filter((name) => name !== 'q' && name !== 'sort').length;
}
