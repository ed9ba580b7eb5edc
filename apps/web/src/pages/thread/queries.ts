import { graphql } from '../../api/index.js';
import '../people/AuthorLine.js';
import '../people/step-fields.js';

export const PostFields = graphql(`
  fragment PostFields on Post {
    id
    threadId
    seq
    parentSeq
    rootSeq
    depth
    kind
    state
    author {
      ...AuthorFields
      blocked {
        reason
        by
        on
      }
    }
    office {
      unitName
      title
      date
    }
    correctsSeq
    correctedBySeq
    body
    images {
      id
      url
      width
      height
      alt
    }
    documents {
      id
      name
      size
      url
    }
    postedAt
    slot
    editedAt
    revision
    replyCount
    supportCount
    moderation {
      reason
      rule
      by
      on
    }
    viewer {
      supported
      can {
        reply
        edit
        delete
        hide
        restore
        support
        correct
        block
        unblock
        mute
        purge
        flag
      }
    }
  }
`);

export const ThreadFields = graphql(`
  fragment ThreadFields on Thread {
    id
    kind
    title
    audience
    board {
      id
      slug
      name
      voices
      checkedFrom
    }
    addressee {
      id
      name
      title
    }
    addresseeUnit {
      id
      name
    }
    author {
      ...AuthorFields
    }
    postedAt
    slot
    lastSeq
    postCount
    officialCount
    meTooCount
    version
    pinned
    officeHour {
      startsAt
      endsAt
    }
    announcement {
      unitId
      until
      acknowledge
    }
    locked
    slowMinutes
    viewerSlowUntil
    viewerMute {
      reason
      by
      until
    }
    hidden {
      reason
      rule
      by
      on
    }
    lockedReason {
      reason
      by
      on
    }
    withdrawn
    withdrawalReason
    openQuestion
    rating {
      solved
      rating
      reason
      on
    }
    canReopenUntil
    viewerMeToo
    viewerCan {
      reply
      replyOfficially
      askAuthor
      rate
      withdraw
      reopen
      tagForAction
      pin
      announce
      scheduleHour
      lock
      move
      hide
      restore
      meToo
    }
    case {
      id
      number
      status
      version
      unit {
        id
        name
      }
      tags {
        id
        nameZh
        nameEn
      }
      events {
        seq
        type
        status
        at
        slot
        actor
        note
      }
      viewerCan {
        answer
      }
    }
  }
`);

export const ThreadQuery = graphql(`
  query Thread($id: ID!) {
    thread(id: $id) {
      ...ThreadFields
      opening {
        ...PostFields
      }
      officialReplies {
        ...PostFields
      }
      duplicateOf {
        id
        title
      }
      moderationSteps {
        ...StepFields
      }
      readers {
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
  }
`);
