import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/index.js';
import type { UnitTreeQuery } from '../gql/graphql.js';

const UnitTree = graphql(`
  query UnitTree {
    units {
      id
      code
      name
      parentId
      depth
      path
      retired
      memberCount
    }
  }
`);

export type UnitFacts = UnitTreeQuery['units'][number];
const none: readonly UnitFacts[] = [];

/** The whole tree, flat, parents first. */
export function useUnits() {
  const [{ data, error, fetching }, ask] = useQuery({ query: UnitTree });
  const units = data?.units ?? none;
  const byId = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  return { units, byId, error, fetching, ask };
}
