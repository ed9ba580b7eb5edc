import { CaseStatus } from '#contracts';

export const statuses = Object.values(CaseStatus);

/** The ledger's filters live in the address, so that a view can be kept and sent. */
export interface CasesSearch {
  readonly status?: readonly CaseStatus[];
  readonly tag?: string;
  readonly unit?: string;
}

export function casesSearch(search: Record<string, unknown>): CasesSearch {
  const asked: readonly unknown[] = Array.isArray(search['status']) ? search['status'] : [search['status']];
  const status = statuses.filter((name) => asked.includes(name));
  return {
    ...(status.length === 0 ? {} : { status }),
    ...(typeof search['tag'] === 'string' ? { tag: search['tag'] } : {}),
    ...(typeof search['unit'] === 'string' ? { unit: search['unit'] } : {}),
  };
}
