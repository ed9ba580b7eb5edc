import { graphql } from '../../api/index.js';
import type { ReviewsQuery } from '../../gql/graphql.js';
import '../people/AuthorLine.js';

graphql(`
  fragment ReviewFields on Review {
    id
    state
    flags {
      reason
      note
    }
    words
    held
    overdue
    since
    claimedBy
    mine
    mayClaim
    reason
    decidedOn
    thread {
      id
      title
      board {
        id
        name
      }
    }
    post {
      id
      seq
      body
      author {
        ...AuthorFields
      }
      images {
        id
        url
        width
        height
        alt
      }
      postedAt
      slot
    }
  }
`);

export const Reviews = graphql(`
  query Reviews($queue: ReviewQueue!, $after: String) {
    reviews(queue: $queue, first: 20, after: $after) {
      edges {
        cursor
        node {
          ...ReviewFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const ClaimReview = graphql(`
  mutation ClaimReview($reviewId: ID!, $on: Boolean!) {
    claimReview(reviewId: $reviewId, on: $on) {
      ...ReviewFields
    }
  }
`);

export const DecideReview = graphql(`
  mutation DecideReview($input: DecideReviewInput!) {
    decideReview(input: $input) {
      ...ReviewFields
    }
  }
`);

export type Review = ReviewsQuery['reviews']['edges'][number]['node'];
