import { graphql } from '../../api/index.js';
import type { CasePageQuery } from '../../gql/graphql.js';

export const CaseDocument = graphql(`
  query CasePage($number: String!) {
    case(number: $number) {
      id
      number
      status
      version
      openedAt
      updatedAt
      unit {
        id
        name
        path
      }
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
      events {
        seq
        type
        status
        at
        slot
        actor
        note
        postSeq
        unit {
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
        changeStatus
        retag
      }
    }
  }
`);

export type CaseFacts = NonNullable<CasePageQuery['case']>;
