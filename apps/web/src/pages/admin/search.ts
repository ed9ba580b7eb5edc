/** Whom the list of people shows. */
export interface PeopleSearch {
  readonly q?: string;
  readonly unit?: string;
}

export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    ...(typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'] } : {}),
    ...(typeof search['unit'] === 'string' ? { unit: search['unit'] } : {}),
  };
}
