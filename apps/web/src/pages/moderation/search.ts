/** The filters live in the address, so that a view can be kept and sent. What is no filter the page leaves out. */
export interface LogSearch {
  readonly board?: string;
  readonly act?: string;
  readonly office?: string;
  /** Days, yyyy-mm-dd, both included. */
  readonly from?: string;
  readonly to?: string;
}

const names = ['board', 'act', 'office', 'from', 'to'];

export function logSearch(search: Record<string, unknown>): LogSearch {
  return Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])));
}
