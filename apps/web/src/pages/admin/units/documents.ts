import { graphql } from '../../../api/index.js';

export const CreateUnit = graphql(`
  mutation CreateUnit($input: UnitInput!) {
    createUnit(input: $input) {
      id
    }
  }
`);
export const UpdateUnit = graphql(`
  mutation UpdateUnit($id: ID!, $input: UnitInput!) {
    updateUnit(id: $id, input: $input) {
      id
      code
      name
      parentId
      depth
      path
    }
  }
`);
