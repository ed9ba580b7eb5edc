import { graphql } from '../../api/index.js';
import './queries.js';

export const PostsQuery = graphql(`
  query Posts($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: Int, $official: Boolean) {
    thread(id: $id) {
      id
      posts(first: $first, after: $after, last: $last, before: $before, around: $around, official: $official) {
        edges {
          cursor
          node {
            ...PostFields
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        totalCount
      }
    }
  }
`);
