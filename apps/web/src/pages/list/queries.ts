import { graphql } from '../../api/index.js';
import '../people/AuthorLine.js';

export const ThreadCardFields = graphql(`
  fragment ThreadCardFields on Thread {
    id
    kind
    title
    excerpt
    board {
      id
      slug
      name
    }
    author {
      ...AuthorFields
    }
    postedAt
    slot
    lastActivityAt
    lastSeq
    postCount
    officialCount
    meTooCount
    pinned
    locked
    withdrawn
    hidden {
      reason
      rule
      by
    }
    case {
      id
      status
    }
  }
`);

export const ThreadListQuery = graphql(`
  query ThreadList($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {
    threads(filter: $filter, order: $order, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...ThreadCardFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BoardsQuery = graphql(`
  query Boards {
    threads(filter: { announced: true }, order: NEWEST, first: 5) {
      edges {
        cursor
        node {
          id
          title
          announcement {
            unitName
            until
            viewerIsAsked
          }
        }
      }
    }
    boards {
      id
      slug
      name
      description
      threadCount
      archived
      voices
      checkedFrom
      readUnit {
        id
      }
      viewerCan {
        openThread
      }
    }
  }
`);
