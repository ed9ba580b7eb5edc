import { graphql } from '../../api/index.js';
import type { CaseRowFragment } from '../../gql/graphql.js';

/** What a row of the ledger shows. */
export const CaseRowFields = graphql(`
  fragment CaseRow on Case {
    id
    number
    status
    openedAt
    updatedAt
    unit {
      id
      name
    }
    tags {
      id
      nameZh
      nameEn
    }
    thread {
      id
      title
      postCount
    }
  }
`);

export type CaseRow = CaseRowFragment;
