export interface WriteSearch {
  /** The board to begin with. */
  readonly board?: string;
  /** The leader a letter is for. */
  readonly to?: string;
}

export function writeSearch(search: Record<string, unknown>): WriteSearch {
  return {
    ...(typeof search['board'] === 'string' ? { board: search['board'] } : {}),
    ...(typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  };
}
