import { useQuery } from 'urql';
import { graphql } from '../../api/index.js';
import type { Choice, Typed } from './mentioning.js';

const PeopleNamed = graphql(`
  query PeopleNamed($beginning: String!) {
    peopleNamed(beginning: $beginning) {
      id
      name
      title
      unit {
        id
        name
      }
    }
  }
`);
const UnitNames = graphql(`
  query UnitNames {
    units {
      id
      name
      path
      retired
    }
  }
`);

const MOST_UNITS = 4;

/** People and units whose name begins so. Asks nothing while nothing is typed behind an @. */
export function useMentionChoices(typed: Typed | null): readonly Choice[] {
  const beginning = typed?.beginning ?? '';
  const pause = typed === null;
  const [people] = useQuery({ query: PeopleNamed, variables: { beginning }, pause, requestPolicy: 'cache-first' });
  const [units] = useQuery({ query: UnitNames, pause, requestPolicy: 'cache-first' });
  if (pause) return [];
  // While the next answer is on its way the last one stands there, of another beginning.
  const begins = ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase().startsWith(beginning.toLowerCase());
  return [
    ...(people.data?.peopleNamed ?? []).filter(begins).map(({ id, name, title, unit }): Choice => ({
      kind: 'STAFF',
      id,
      name,
      detail: [unit.name, title ?? ''].join(' ').trim(),
    })),
    ...(units.data?.units ?? [])
      .filter((unit) => !unit.retired && begins(unit))
      .slice(0, MOST_UNITS)
      .map(({ id, name, path }): Choice => ({ kind: 'UNIT', id, name, detail: path.slice(0, -1).join(' › ') })),
  ];
}
