import { graphql } from '../../../api/index.js';
import type { StaffFactsFragment } from '../../../gql/graphql.js';

export const StaffFactsFields = graphql(`
  fragment StaffFacts on StaffMember {
    id
    loginName
    name
    title
    suspended
    unit {
      id
      name
      path
    }
    roles {
      id
      role
      unit {
        id
        name
      }
      onBehalfOf {
        id
        name
      }
    }
  }
`);
export type StaffFacts = StaffFactsFragment;

export const Staff = graphql(`
  query Staff($search: String, $unitId: ID, $after: String) {
    staff(search: $search, unitId: $unitId, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...StaffFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CreateStaff = graphql(`
  mutation CreateStaff($input: StaffInput!) {
    createStaff(input: $input) {
      initialPassword
      staff {
        ...StaffFacts
      }
    }
  }
`);
export const UpdateStaff = graphql(`
  mutation UpdateStaff($id: ID!, $input: StaffInput!) {
    updateStaff(id: $id, input: $input) {
      ...StaffFacts
    }
  }
`);
export const ResetPassword = graphql(`
  mutation ResetPassword($staffId: ID!) {
    resetPassword(staffId: $staffId) {
      initialPassword
      staff {
        ...StaffFacts
      }
    }
  }
`);
export const SuspendStaff = graphql(`
  mutation SuspendStaff($staffId: ID!) {
    suspendStaff(staffId: $staffId) {
      ...StaffFacts
    }
  }
`);
export const ReinstateStaff = graphql(`
  mutation ReinstateStaff($staffId: ID!) {
    reinstateStaff(staffId: $staffId) {
      ...StaffFacts
    }
  }
`);
export const GrantRole = graphql(`
  mutation GrantRole($input: RoleInput!) {
    grantRole(input: $input) {
      ...StaffFacts
    }
  }
`);
export const RevokeRole = graphql(`
  mutation RevokeRole($bindingId: ID!) {
    revokeRole(bindingId: $bindingId) {
      ...StaffFacts
    }
  }
`);
export const Leaders = graphql(`
  query Leaders($unitId: ID) {
    leaders(unitId: $unitId) {
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
