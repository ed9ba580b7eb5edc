import { graphql } from '../../api/index.js';
import type { SearchFilter } from '../../gql/graphql.js';
import '../people/AuthorLine.js';
import type { SearchSearch } from './search.js';

export const FoundQuery = graphql(`
  query Found($text: String, $filter: SearchFilter, $order: SearchOrder, $after: String) {
    search(text: $text, filter: $filter, order: $order, first: 20, after: $after) {
      edges {
        cursor
        node {
          title {
            text
            marked
          }
          snippet {
            text
            marked
          }
          post {
            id
            seq
            kind
            postedAt
            slot
            author {
              ...AuthorFields
            }
          }
          thread {
            id
            kind
            audience
            board {
              id
              name
            }
            case {
              id
              status
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function filterOf({ board, unit, kind, status, tag, by, from, to, answered }: SearchSearch): SearchFilter {
  const filter = {
    board,
    kind,
    tag,
    unitId: unit,
    status: status === undefined ? undefined : [status],
    author: by,
    since: from,
    until: to,
    answered: answered === undefined ? undefined : answered === 'yes',
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
