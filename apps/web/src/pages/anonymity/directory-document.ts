import { graphql } from '../../api/index.js';
import type { KeyDirectoryPageQuery } from '../../gql/graphql.js';

export const KeyDirectoryPage = graphql(`
  query KeyDirectoryPage($after: Int!) {
    keyDirectory(after: $after) {
      index
      kind
      epoch
      generation
      keyId
      day
      note
    }
    keyDirectoryHead {
      length
      fingerprint
    }
    keyTotals {
      keyId
      lots
      spent
    }
    anonymity {
      setSize
      keys {
        keyId
        holders
        spendable
      }
    }
  }
`);

export type KeyDirectoryFacts = KeyDirectoryPageQuery;
export type DirectoryLine = KeyDirectoryFacts['keyDirectory'][number];

/** As much of the directory as a page shows: a few years. */
export const SHOWN = 300;
