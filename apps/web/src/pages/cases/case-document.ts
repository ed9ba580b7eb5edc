import { graphql } from '../../api/index.js';
import type { CasePageQuery } from '../../gql/graphql.js';

/** What changes when a matter moves. */
export const CaseState = graphql(`
  fragment CaseState on Case {
    id
    status
    category
    disposition
    version
    updatedAt
    returns
    reworks
    unit {
      id
      name
      path
    }
    assisting {
      id
      name
    }
    into {
      id
      number
    }
    draft {
      body
      disposition
    }
    events {
      seq
      type
      status
      at
      slot
      actor
      note
      postSeq
      category
      disposition
      route
      rejection
      unit {
        id
        name
      }
      assisting {
        id
        name
      }
      tags {
        id
        nameZh
        nameEn
      }
    }
    viewerCan {
      moves {
        move
        needs
        takes
      }
      answer
      retag
    }
  }
`);

export const CaseDocument = graphql(`
  query CasePage($number: String!) {
    case(number: $number) {
      number
      openedAt
      tags {
        id
        nameZh
        nameEn
      }
      thread {
        id
        title
        excerpt
        postCount
        officialCount
      }
      ...CaseState
    }
  }
`);

export type CaseFacts = NonNullable<CasePageQuery['case']>;
