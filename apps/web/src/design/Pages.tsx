import { Fragment, useState, type ReactNode } from 'react';

/** One page of a list that grows. */
export interface PageOfList {
  /** The cursor it begins behind; null for the first. */
  readonly after: string | null;
  /** No page follows yet: it offers the next one. */
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

/** A list that grows page by page: each asks for itself and stays where it is. */
export function Pages({ children: page }: { readonly children: (page: PageOfList) => ReactNode }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const onMore = (after: string): void => setCursors((all) => [...all, after]);
  return cursors.map((after, at) => (
    <Fragment key={after}>{page({ after, last: at === cursors.length - 1, onMore })}</Fragment>
  ));
}
