export const boxes = ['received', 'sent', 'anonymous'] as const;
export type Box = (typeof boxes)[number];

export function lettersSearch(search: Record<string, unknown>): { readonly box?: Box } {
  const box = boxes.find((name) => name === search['box']);
  return box === undefined ? {} : { box };
}
