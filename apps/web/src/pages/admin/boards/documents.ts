import { graphql } from '../../../api/index.js';
import type { BoardFactsFragment } from '../../../gql/graphql.js';

export const BoardFactsFields = graphql(`
  fragment BoardFacts on Board {
    id
    slug
    name
    description
    template
    voices
    checkedFrom
    position
    archived
    threadCount
    unit {
      id
      name
    }
    readUnit {
      id
      name
    }
    postUnit {
      id
      name
    }
    answerUnit {
      id
      name
    }
    moderateUnit {
      id
      name
    }
    viewerCan {
      configure
    }
  }
`);
export type BoardFacts = BoardFactsFragment;

export const BoardsToConfigure = graphql(`
  query BoardsToConfigure {
    boards {
      ...BoardFacts
    }
  }
`);
export const CreateBoard = graphql(`
  mutation CreateBoard($input: BoardInput!) {
    createBoard(input: $input) {
      ...BoardFacts
    }
  }
`);
export const UpdateBoard = graphql(`
  mutation UpdateBoard($id: ID!, $input: BoardInput!) {
    updateBoard(id: $id, input: $input) {
      ...BoardFacts
    }
  }
`);
