export interface ThreadSearch {
  /** Only what was said for an office. */
  readonly only?: 'official';
}

export function threadSearch(search: Record<string, unknown>): ThreadSearch {
  return search['only'] === 'official' ? { only: 'official' } : {};
}
