import { graphql } from '../../api/index.js';

export const AddressesQuery = graphql(`
  query Addresses {
    boards {
      id
      template
    }
    units {
      id
      name
      parentId
      path
      memberCount
      retired
    }
    leaders {
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

export const ReadersQuery = graphql(`
  query ReadersAhead($input: ReadersInput!) {
    readers(input: $input) {
      everyone
      units
      people {
        id
        name
        title
      }
      count
    }
  }
`);

export const OpenThread = graphql(`
  mutation OpenThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      id
    }
  }
`);
