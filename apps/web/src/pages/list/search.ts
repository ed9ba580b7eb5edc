export const orders = ['LATEST', 'NEWEST', 'HOT', 'UNANSWERED', 'ANSWERED'] as const;
export const kinds = ['SUGGESTION', 'PROBLEM', 'QUESTION', 'HEARTFELT'] as const;
export interface ListSearch {
  readonly order?: (typeof orders)[number];
  readonly kind?: (typeof kinds)[number];
  readonly mine?: true;
  readonly followed?: true;
}

/** What the address says, with anything unknown left out. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const order = orders.find((name) => name === search['order']);
  const kind = kinds.find((name) => name === search['kind']);
  return {
    ...(order === undefined ? {} : { order }),
    ...(kind === undefined ? {} : { kind }),
    ...(search['mine'] === true ? { mine: true } : {}),
    ...(search['followed'] === true ? { followed: true } : {}),
  };
}
