/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  query NoticesToCount {\n    notices(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          version\n          at\n          thread {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.NoticesToCountDocument,
    "\n  query ReviewsToCount {\n    reviews(queue: WAITING, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.ReviewsToCountDocument,
    "\n  query Shell {\n    site {\n      name\n      demonstration\n      anonymousOrigin\n      mail\n      documentMib\n      livePath\n    }\n    viewer {\n      id\n      loginName\n      name\n      title\n      unit {\n        id\n        name\n        path\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          name\n        }\n      }\n      mustChangePassword\n      can {\n        administer\n        moderate\n      }\n    }\n  }\n": typeof types.ShellDocument,
    "\n  mutation SetMailAddress($address: String) {\n    setMailAddress(address: $address) {\n      address\n      pendingAddress\n    }\n  }\n": typeof types.SetMailAddressDocument,
    "\n  mutation ConfirmMailAddress($code: String!) {\n    confirmMailAddress(code: $code) {\n      address\n      pendingAddress\n    }\n  }\n": typeof types.ConfirmMailAddressDocument,
    "\n  query NoticeChoices {\n    noticeChoices {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n": typeof types.NoticeChoicesDocument,
    "\n  mutation ChooseNotices($input: NoticeChoicesInput!) {\n    chooseNotices(input: $input) {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n": typeof types.ChooseNoticesDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      id\n      mustChangePassword\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation RetireAnonymousKeys($input: RetireKeysInput!) {\n    retireAnonymousKeys(input: $input) {\n      setSize\n    }\n  }\n": typeof types.RetireAnonymousKeysDocument,
    "\n  query SpeakingLimits {\n    speakingLimits {\n      threadsAnHour\n      threadsADay\n      repliesAnHour\n      repliesADay\n    }\n  }\n": typeof types.SpeakingLimitsDocument,
    "\n  mutation SetSpeakingLimits($input: SpeakingLimitsInput!) {\n    setSpeakingLimits(input: $input) {\n      threadsAnHour\n    }\n  }\n": typeof types.SetSpeakingLimitsDocument,
    "\n  query WatchedWords {\n    watchedWords {\n      id\n      word\n      action\n    }\n  }\n": typeof types.WatchedWordsDocument,
    "\n  mutation PutWatchedWord($word: String!, $action: WordAction!) {\n    putWatchedWord(word: $word, action: $action) {\n      id\n    }\n  }\n": typeof types.PutWatchedWordDocument,
    "\n  mutation RemoveWatchedWord($id: ID!) {\n    removeWatchedWord(id: $id) {\n      id\n    }\n  }\n": typeof types.RemoveWatchedWordDocument,
    "\n  fragment BoardFacts on Board {\n    id\n    slug\n    name\n    description\n    template\n    voices\n    checkedFrom\n    position\n    archived\n    threadCount\n    unit {\n      id\n      name\n    }\n    readUnit {\n      id\n      name\n    }\n    postUnit {\n      id\n      name\n    }\n    answerUnit {\n      id\n      name\n    }\n    moderateUnit {\n      id\n      name\n    }\n    viewerCan {\n      configure\n    }\n  }\n": typeof types.BoardFactsFragmentDoc,
    "\n  query BoardsToConfigure {\n    boards {\n      ...BoardFacts\n    }\n  }\n": typeof types.BoardsToConfigureDocument,
    "\n  mutation CreateBoard($input: BoardInput!) {\n    createBoard(input: $input) {\n      ...BoardFacts\n    }\n  }\n": typeof types.CreateBoardDocument,
    "\n  mutation UpdateBoard($id: ID!, $input: BoardInput!) {\n    updateBoard(id: $id, input: $input) {\n      ...BoardFacts\n    }\n  }\n": typeof types.UpdateBoardDocument,
    "\n  fragment StaffFacts on StaffMember {\n    id\n    loginName\n    name\n    title\n    suspended\n    unit {\n      id\n      name\n      path\n    }\n    roles {\n      id\n      role\n      unit {\n        id\n        name\n      }\n      onBehalfOf {\n        id\n        name\n      }\n    }\n  }\n": typeof types.StaffFactsFragmentDoc,
    "\n  query Staff($search: String, $unitId: ID, $after: String) {\n    staff(search: $search, unitId: $unitId, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...StaffFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.StaffDocument,
    "\n  mutation CreateStaff($input: StaffInput!) {\n    createStaff(input: $input) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n": typeof types.CreateStaffDocument,
    "\n  mutation UpdateStaff($id: ID!, $input: StaffInput!) {\n    updateStaff(id: $id, input: $input) {\n      ...StaffFacts\n    }\n  }\n": typeof types.UpdateStaffDocument,
    "\n  mutation ResetPassword($staffId: ID!) {\n    resetPassword(staffId: $staffId) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation SuspendStaff($staffId: ID!) {\n    suspendStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n": typeof types.SuspendStaffDocument,
    "\n  mutation ReinstateStaff($staffId: ID!) {\n    reinstateStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n": typeof types.ReinstateStaffDocument,
    "\n  mutation GrantRole($input: RoleInput!) {\n    grantRole(input: $input) {\n      ...StaffFacts\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($bindingId: ID!) {\n    revokeRole(bindingId: $bindingId) {\n      ...StaffFacts\n    }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  query Leaders($unitId: ID) {\n    leaders(unitId: $unitId) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.LeadersDocument,
    "\n  mutation CreateUnit($input: UnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateUnitDocument,
    "\n  mutation UpdateUnit($id: ID!, $input: UnitInput!) {\n    updateUnit(id: $id, input: $input) {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n    }\n  }\n": typeof types.UpdateUnitDocument,
    "\n  query KeyDirectoryPage($after: Int!) {\n    keyDirectory(after: $after) {\n      index\n      kind\n      epoch\n      generation\n      keyId\n      day\n      note\n    }\n    keyDirectoryHead {\n      length\n      fingerprint\n    }\n    keyTotals {\n      keyId\n      lots\n      spent\n    }\n    anonymity {\n      setSize\n      keys {\n        keyId\n        holders\n        spendable\n      }\n    }\n  }\n": typeof types.KeyDirectoryPageDocument,
    "\n  query Bulletin($day: Date, $after: String) {\n    bulletin(day: $day) {\n      from\n      to\n      answers\n      questions\n      letters\n      entries(after: $after) {\n        edges {\n          node {\n            ...BulletinEntryFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.BulletinDocument,
    "\n  fragment BulletinEntryFields on BulletinEntry {\n    thread {\n      id\n      title\n      hidden {\n        reason\n      }\n    }\n    post {\n      id\n      seq\n      kind\n      body\n      author {\n        name\n      }\n      office {\n        unitName\n        title\n        date\n      }\n    }\n  }\n": typeof types.BulletinEntryFieldsFragmentDoc,
    "\n  query Cases($filter: CaseFilter, $after: String) {\n    cases(filter: $filter, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CasesDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) {\n      ...CaseState\n    }\n  }\n": typeof types.MoveCaseDocument,
    "\n  query ActionTags {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n  }\n": typeof types.ActionTagsDocument,
    "\n  fragment CaseState on Case {\n    id\n    status\n    category\n    disposition\n    version\n    updatedAt\n    returns\n    reworks\n    unit {\n      id\n      name\n      path\n    }\n    assisting {\n      id\n      name\n    }\n    into {\n      id\n      number\n    }\n    draft {\n      body\n      disposition\n    }\n    events {\n      seq\n      type\n      status\n      at\n      slot\n      actor\n      note\n      postSeq\n      category\n      disposition\n      route\n      rejection\n      unit {\n        id\n        name\n      }\n      assisting {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n    }\n    viewerCan {\n      moves {\n        move\n        needs\n        takes\n      }\n      answer\n      retag\n    }\n  }\n": typeof types.CaseStateFragmentDoc,
    "\n  query CasePage($number: String!) {\n    case(number: $number) {\n      number\n      openedAt\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      thread {\n        id\n        title\n        excerpt\n        postCount\n        officialCount\n      }\n      ...CaseState\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  fragment CaseRow on Case {\n    id\n    number\n    status\n    openedAt\n    updatedAt\n    unit {\n      id\n      name\n    }\n    tags {\n      id\n      nameZh\n      nameEn\n    }\n    thread {\n      id\n      title\n      postCount\n    }\n  }\n": typeof types.CaseRowFragmentDoc,
    "\n  query Hours($after: String) {\n    threads(order: SCHEDULED, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          board {\n            id\n            name\n          }\n          officeHour {\n            startsAt\n            endsAt\n            state\n            summarySeq\n            leader {\n              id\n              name\n              title\n            }\n            counts {\n              asked\n              answered\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.HoursDocument,
    "\n  query Letters($box: LetterBox!, $after: String) {\n    letters(box: $box, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          excerpt\n          lastActivityAt\n          slot\n          postCount\n          officialCount\n          author {\n            voice\n            name\n            unitName\n            avatarSeed\n          }\n          addressee {\n            id\n            name\n            title\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LettersDocument,
    "\n  query Held($slug: String!) {\n    board(slug: $slug) {\n      id\n      held {\n        count\n        since\n        overdue\n      }\n    }\n  }\n": typeof types.HeldDocument,
    "\n  query ThisWeek {\n    bulletin {\n      from\n      answers\n      questions\n      letters\n    }\n  }\n": typeof types.ThisWeekDocument,
    "\n  fragment ThreadCardFields on Thread {\n    id\n    kind\n    title\n    excerpt\n    board {\n      id\n      slug\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastActivityAt\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    pinned\n    locked\n    withdrawn\n    hidden {\n      reason\n      rule\n      by\n    }\n    case {\n      id\n      status\n    }\n  }\n": typeof types.ThreadCardFieldsFragmentDoc,
    "\n  query ThreadList($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {\n    threads(filter: $filter, order: $order, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ThreadCardFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ThreadListDocument,
    "\n  query Boards {\n    threads(filter: { announced: true }, order: NEWEST, first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          announcement {\n            unitName\n            until\n            viewerIsAsked\n          }\n        }\n      }\n    }\n    boards {\n      id\n      slug\n      name\n      description\n      threadCount\n      archived\n      voices\n      checkedFrom\n      readUnit {\n        id\n      }\n      viewerCan {\n        openThread\n      }\n    }\n  }\n": typeof types.BoardsDocument,
    "\n  query BookmarkedThreads($ids: [ID!]!) {\n    threads(filter: { ids: $ids }, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.BookmarkedThreadsDocument,
    "\n  query MyThreads($after: String) {\n    threads(filter: { mine: true }, order: LATEST, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          lastActivityAt\n          postCount\n          officialCount\n          board {\n            id\n            name\n          }\n          case {\n            id\n            status\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MyThreadsDocument,
    "\n  query ModerationLog($filter: LogFilter, $after: String) {\n    moderationLog(filter: $filter, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          step {\n            ...StepFields\n          }\n          thread {\n            id\n            title\n            board {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ModerationLogDocument,
    "\n  query ModeratingOffices {\n    moderatingOffices\n  }\n": typeof types.ModeratingOfficesDocument,
    "\n  query Notices($after: String) {\n    notices(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          version\n          postSeq\n          at\n          slot\n          thread {\n            id\n            title\n            audience\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  fragment AuthorFields on Author {\n    voice\n    name\n    unitName\n    title\n    avatarSeed\n    staffId\n    isOpener\n  }\n": typeof types.AuthorFieldsFragmentDoc,
    "\n  fragment StepFields on ModerationStep {\n    step\n    seq\n    action\n    reason\n    by\n    on\n    from {\n      id\n      name\n    }\n    to {\n      id\n      name\n    }\n    other {\n      id\n      title\n    }\n  }\n": typeof types.StepFieldsFragmentDoc,
    "\n  fragment MutedFields on MutedPerson {\n    id\n    reason\n    by\n    on\n    until\n    threadId\n    seq\n    person {\n      id\n      name\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MutedFieldsFragmentDoc,
    "\n  query MutedPeople {\n    mutedPeople {\n      ...MutedFields\n    }\n  }\n": typeof types.MutedPeopleDocument,
    "\n  mutation UnmutePerson($muteId: ID!) {\n    unmutePerson(muteId: $muteId) {\n      id\n    }\n  }\n": typeof types.UnmutePersonDocument,
    "\n  query PurgeRequests {\n    purgeRequests {\n      id\n      seq\n      reason\n      unitName\n      mine\n      post {\n        id\n        threadId\n        body\n      }\n    }\n  }\n": typeof types.PurgeRequestsDocument,
    "\n  mutation GrantPurge($requestId: ID!) {\n    grantPurge(requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.GrantPurgeDocument,
    "\n  mutation DropPurge($requestId: ID!) {\n    dropPurge(requestId: $requestId) {\n      id\n    }\n  }\n": typeof types.DropPurgeDocument,
    "\n  fragment ReviewFields on Review {\n    id\n    state\n    flags {\n      reason\n      note\n    }\n    words\n    held\n    overdue\n    since\n    claimedBy\n    mine\n    mayClaim\n    reason\n    decidedOn\n    thread {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n    post {\n      id\n      seq\n      body\n      author {\n        ...AuthorFields\n      }\n      images {\n        id\n        url\n        width\n        height\n        alt\n      }\n      postedAt\n      slot\n    }\n  }\n": typeof types.ReviewFieldsFragmentDoc,
    "\n  query Reviews($queue: ReviewQueue!, $after: String) {\n    reviews(queue: $queue, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ReviewFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ReviewsDocument,
    "\n  mutation ClaimReview($reviewId: ID!, $on: Boolean!) {\n    claimReview(reviewId: $reviewId, on: $on) {\n      ...ReviewFields\n    }\n  }\n": typeof types.ClaimReviewDocument,
    "\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) {\n      ...ReviewFields\n    }\n  }\n": typeof types.DecideReviewDocument,
    "\n  query Found($text: String, $filter: SearchFilter, $order: SearchOrder, $after: String) {\n    search(text: $text, filter: $filter, order: $order, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          title {\n            text\n            marked\n          }\n          snippet {\n            text\n            marked\n          }\n          post {\n            id\n            seq\n            kind\n            postedAt\n            slot\n            author {\n              ...AuthorFields\n            }\n          }\n          thread {\n            id\n            kind\n            audience\n            board {\n              id\n              name\n            }\n            case {\n              id\n              status\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FoundDocument,
    "\n  mutation SignIn($loginName: String!, $password: String!) {\n    signIn(loginName: $loginName, password: $password) {\n      id\n    }\n  }\n": typeof types.SignInDocument,
    "\n  query PeopleNamed($beginning: String!) {\n    peopleNamed(beginning: $beginning) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PeopleNamedDocument,
    "\n  query UnitNames {\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n": typeof types.UnitNamesDocument,
    "\n  fragment NoteFields on InternalNote {\n    id\n    body\n    on\n    mine\n    by {\n      id\n      name\n    }\n  }\n": typeof types.NoteFieldsFragmentDoc,
    "\n  query InternalNotes($id: ID!) {\n    thread(id: $id) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n": typeof types.InternalNotesDocument,
    "\n  mutation AddInternalNote($input: InternalNoteInput!) {\n    addInternalNote(input: $input) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n": typeof types.AddInternalNoteDocument,
    "\n  mutation RemoveInternalNote($noteId: ID!) {\n    removeInternalNote(noteId: $noteId) {\n      id\n      internalNotes {\n        id\n      }\n    }\n  }\n": typeof types.RemoveInternalNoteDocument,
    "\n  mutation PinThread($threadId: ID!, $on: Boolean!) {\n    pinThread(threadId: $threadId, on: $on) {\n      id\n      pinned\n    }\n  }\n": typeof types.PinThreadDocument,
    "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(threadId: $threadId) {\n      id\n      locked\n      lockedReason {\n        reason\n        by\n        on\n      }\n      viewerCan {\n        reply\n        lock\n      }\n    }\n  }\n": typeof types.UnlockThreadDocument,
    "\n  mutation QuickenThread($threadId: ID!) {\n    quickenThread(threadId: $threadId) {\n      id\n      slowMinutes\n    }\n  }\n": typeof types.QuickenThreadDocument,
    "\n  mutation ReplyOfficially($input: OfficialReplyInput!) {\n    replyOfficially(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.ReplyOfficiallyDocument,
    "\n  mutation CorrectOfficialReply($input: CorrectionInput!) {\n    correctOfficialReply(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.CorrectOfficialReplyDocument,
    "\n  query ViewerOffice($id: ID!) {\n    thread(id: $id) {\n      id\n      viewerOffice {\n        unitName\n        title\n      }\n    }\n  }\n": typeof types.ViewerOfficeDocument,
    "\n  mutation AskAuthor($input: AskAuthorInput!) {\n    askAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.AskAuthorDocument,
    "\n  mutation MeToo($threadId: ID!, $on: Boolean!) {\n    meToo(threadId: $threadId, on: $on) {\n      id\n      meTooCount\n      viewerMeToo\n    }\n  }\n": typeof types.MeTooDocument,
    "\n  mutation Reply($input: ReplyInput!) {\n    reply(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.ReplyDocument,
    "\n  mutation Support($input: PostRef!, $on: Boolean!) {\n    support(input: $input, on: $on) {\n      id\n      supportCount\n      viewer {\n        supported\n      }\n    }\n  }\n": typeof types.SupportDocument,
    "\n  query AnnouncementOf($id: ID!) {\n    thread(id: $id) {\n      id\n      announcement {\n        unitName\n        until\n        acknowledge\n        viewerAcknowledged\n        viewerIsAsked\n        counts {\n          recipients\n          acknowledged\n        }\n      }\n    }\n  }\n": typeof types.AnnouncementOfDocument,
    "\n  mutation Acknowledge($threadId: ID!) {\n    acknowledge(threadId: $threadId) {\n      id\n    }\n  }\n": typeof types.AcknowledgeDocument,
    "\n  query MissingOf($id: ID!, $after: String) {\n    thread(id: $id) {\n      id\n      announcement {\n        missing(first: 50, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              name\n              title\n              unit {\n                id\n                name\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.MissingOfDocument,
    "\n  mutation CloseOfficeHour($input: CloseHourInput!) {\n    closeOfficeHour(input: $input) {\n      id\n      lastSeq\n      officeHour {\n        summarySeq\n      }\n    }\n  }\n": typeof types.CloseOfficeHourDocument,
    "\n  query HourOf($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        startsAt\n        endsAt\n        state\n        summarySeq\n        leader {\n          id\n          name\n          title\n        }\n        counts {\n          asked\n          answered\n        }\n      }\n    }\n  }\n": typeof types.HourOfDocument,
    "\n  query HourQuestions($id: ID!, $answered: Boolean!, $after: String) {\n    thread(id: $id) {\n      id\n      officeHour {\n        questions(answered: $answered, first: 5, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              seq\n              body\n              supportCount\n              author {\n                ...AuthorFields\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.HourQuestionsDocument,
    "\n  query Posts($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: Int, $official: Boolean) {\n    thread(id: $id) {\n      id\n      posts(first: $first, after: $after, last: $last, before: $before, around: $around, official: $official) {\n        edges {\n          cursor\n          node {\n            ...PostFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.PostsDocument,
    "\n  fragment PostFields on Post {\n    id\n    threadId\n    seq\n    parentSeq\n    rootSeq\n    depth\n    kind\n    state\n    author {\n      ...AuthorFields\n      blocked {\n        reason\n        by\n        on\n      }\n    }\n    office {\n      unitName\n      title\n      date\n    }\n    correctsSeq\n    correctedBySeq\n    body\n    images {\n      id\n      url\n      width\n      height\n      alt\n    }\n    documents {\n      id\n      name\n      size\n      url\n    }\n    postedAt\n    slot\n    editedAt\n    revision\n    replyCount\n    supportCount\n    moderation {\n      reason\n      rule\n      by\n      on\n    }\n    viewer {\n      supported\n      can {\n        reply\n        edit\n        delete\n        hide\n        restore\n        support\n        correct\n        block\n        unblock\n        mute\n        purge\n        flag\n      }\n    }\n  }\n": typeof types.PostFieldsFragmentDoc,
    "\n  fragment ThreadFields on Thread {\n    id\n    kind\n    title\n    audience\n    board {\n      id\n      slug\n      name\n      voices\n      checkedFrom\n    }\n    addressee {\n      id\n      name\n      title\n    }\n    addresseeUnit {\n      id\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    version\n    pinned\n    officeHour {\n      startsAt\n      endsAt\n    }\n    announcement {\n      unitId\n      until\n      acknowledge\n    }\n    locked\n    slowMinutes\n    viewerSlowUntil\n    viewerMute {\n      reason\n      by\n      until\n    }\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    withdrawn\n    withdrawalReason\n    openQuestion\n    rating {\n      solved\n      rating\n      reason\n      on\n    }\n    canReopenUntil\n    viewerMeToo\n    viewerCan {\n      reply\n      replyOfficially\n      askAuthor\n      rate\n      withdraw\n      reopen\n      tagForAction\n      pin\n      announce\n      scheduleHour\n      lock\n      move\n      hide\n      restore\n      meToo\n    }\n    case {\n      id\n      number\n      status\n      version\n      unit {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      events {\n        seq\n        type\n        status\n        at\n        slot\n        actor\n        note\n      }\n      viewerCan {\n        answer\n      }\n    }\n  }\n": typeof types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) {\n    thread(id: $id) {\n      ...ThreadFields\n      opening {\n        ...PostFields\n      }\n      officialReplies {\n        ...PostFields\n      }\n      duplicateOf {\n        id\n        title\n      }\n      moderationSteps {\n        ...StepFields\n      }\n      readers {\n        everyone\n        units\n        people {\n          id\n          name\n          title\n        }\n        count\n      }\n    }\n  }\n": typeof types.ThreadDocument,
    "\n  mutation Announce($input: AnnounceInput!) {\n    announceThread(input: $input) {\n      id\n    }\n  }\n": typeof types.AnnounceDocument,
    "\n  mutation EndAnnouncement($threadId: ID!) {\n    endAnnouncement(threadId: $threadId) {\n      id\n    }\n  }\n": typeof types.EndAnnouncementDocument,
    "\n  mutation BlockAnonymousAuthor($input: BlockInput!) {\n    blockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.BlockAnonymousAuthorDocument,
    "\n  mutation DeletePost($input: PostRef!) {\n    deletePost(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.DeletePostDocument,
    "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.EditPostDocument,
    "\n  query PostNow($id: ID!, $around: Int!) {\n    thread(id: $id) {\n      id\n      opening {\n        ...PostFields\n      }\n      posts(around: $around, first: 2) {\n        edges {\n          node {\n            ...PostFields\n          }\n        }\n      }\n    }\n  }\n": typeof types.PostNowDocument,
    "\n  query MyFlag($input: PostRef!) {\n    myFlag(input: $input) {\n      reason\n      note\n      state\n    }\n  }\n": typeof types.MyFlagDocument,
    "\n  mutation FlagPost($input: FlagInput!) {\n    flagPost(input: $input) {\n      state\n    }\n  }\n": typeof types.FlagPostDocument,
    "\n  mutation TakeFlagBack($input: PostRef!) {\n    takeFlagBack(input: $input) {\n      state\n    }\n  }\n": typeof types.TakeFlagBackDocument,
    "\n  query WhoAnswers($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        leader {\n          id\n        }\n      }\n      leaders {\n        id\n        name\n        title\n        unit {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.WhoAnswersDocument,
    "\n  mutation ScheduleOfficeHour($input: ScheduleHourInput!) {\n    scheduleOfficeHour(input: $input) {\n      id\n    }\n  }\n": typeof types.ScheduleOfficeHourDocument,
    "\n  mutation CancelOfficeHour($threadId: ID!) {\n    cancelOfficeHour(threadId: $threadId) {\n      id\n    }\n  }\n": typeof types.CancelOfficeHourDocument,
    "\n  query Alike($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AlikeDocument,
    "\n  mutation CloseAsDuplicate($input: CloseAsDuplicateInput!) {\n    closeAsDuplicate(input: $input) {\n      ...ThreadFields\n    }\n  }\n": typeof types.CloseAsDuplicateDocument,
    "\n  query BoardsToMoveTo {\n    boards {\n      id\n      slug\n      name\n      description\n      archived\n      viewerCan {\n        moderate\n      }\n    }\n  }\n": typeof types.BoardsToMoveToDocument,
    "\n  mutation MoveThread($input: MoveThreadInput!) {\n    moveThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": typeof types.MoveThreadDocument,
    "\n  mutation MutePerson($input: MuteInput!) {\n    mutePerson(input: $input) {\n      id\n    }\n  }\n": typeof types.MutePersonDocument,
    "\n  mutation AskPurge($input: PurgeInput!) {\n    askPurge(input: $input) {\n      id\n    }\n  }\n": typeof types.AskPurgeDocument,
    "\n  mutation RateThread($input: RateThreadInput!) {\n    rateThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": typeof types.RateThreadDocument,
    "\n  fragment Moderated on Thread {\n    id\n    version\n    locked\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    viewerCan {\n      reply\n      hide\n      restore\n      lock\n    }\n  }\n": typeof types.ModeratedFragmentDoc,
    "\n  mutation Hide($input: ModerateInput!) {\n    hide(input: $input) {\n      ...Moderated\n    }\n  }\n": typeof types.HideDocument,
    "\n  mutation Restore($input: ModerateInput!) {\n    restore(input: $input) {\n      ...Moderated\n    }\n  }\n": typeof types.RestoreDocument,
    "\n  mutation LockThread($input: ModerateInput!) {\n    lockThread(input: $input) {\n      ...Moderated\n    }\n  }\n": typeof types.LockThreadDocument,
    "\n  mutation ReopenThread($input: ReopenThreadInput!) {\n    reopenThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": typeof types.ReopenThreadDocument,
    "\n  query Revisions($threadId: ID!, $seq: Int!) {\n    postRevisions(threadId: $threadId, seq: $seq) {\n      revision\n      body\n      at\n    }\n  }\n": typeof types.RevisionsDocument,
    "\n  mutation SeparateThread($threadId: ID!) {\n    separateThread(threadId: $threadId) {\n      ...ThreadFields\n    }\n  }\n": typeof types.SeparateThreadDocument,
    "\n  mutation SlowThread($input: SlowModeInput!) {\n    slowThread(input: $input) {\n      id\n      slowMinutes\n    }\n  }\n": typeof types.SlowThreadDocument,
    "\n  query TagChoices {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n": typeof types.TagChoicesDocument,
    "\n  mutation TagForAction($input: TagForActionInput!) {\n    tagForAction(input: $input) {\n      id\n      number\n      status\n      thread {\n        id\n        version\n      }\n    }\n  }\n": typeof types.TagForActionDocument,
    "\n  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {\n    unblockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": typeof types.UnblockAnonymousAuthorDocument,
    "\n  mutation WithdrawThread($input: WithdrawThreadInput!) {\n    withdrawThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": typeof types.WithdrawThreadDocument,
    "\n  query Similar($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      postCount\n      officialCount\n      case {\n        id\n        status\n      }\n    }\n  }\n": typeof types.SimilarDocument,
    "\n  query Addresses {\n    boards {\n      id\n      template\n    }\n    units {\n      id\n      name\n      parentId\n      path\n      memberCount\n      retired\n    }\n    leaders {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AddressesDocument,
    "\n  query ReadersAhead($input: ReadersInput!) {\n    readers(input: $input) {\n      everyone\n      units\n      people {\n        id\n        name\n        title\n      }\n      count\n    }\n  }\n": typeof types.ReadersAheadDocument,
    "\n  mutation OpenThread($input: OpenThreadInput!) {\n    openThread(input: $input) {\n      id\n    }\n  }\n": typeof types.OpenThreadDocument,
    "\n  query UnitTree {\n    units {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n      retired\n      memberCount\n    }\n  }\n": typeof types.UnitTreeDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  query NoticesToCount {\n    notices(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          version\n          at\n          thread {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.NoticesToCountDocument,
    "\n  query ReviewsToCount {\n    reviews(queue: WAITING, first: 1) {\n      totalCount\n    }\n  }\n": types.ReviewsToCountDocument,
    "\n  query Shell {\n    site {\n      name\n      demonstration\n      anonymousOrigin\n      mail\n      documentMib\n      livePath\n    }\n    viewer {\n      id\n      loginName\n      name\n      title\n      unit {\n        id\n        name\n        path\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          name\n        }\n      }\n      mustChangePassword\n      can {\n        administer\n        moderate\n      }\n    }\n  }\n": types.ShellDocument,
    "\n  mutation SetMailAddress($address: String) {\n    setMailAddress(address: $address) {\n      address\n      pendingAddress\n    }\n  }\n": types.SetMailAddressDocument,
    "\n  mutation ConfirmMailAddress($code: String!) {\n    confirmMailAddress(code: $code) {\n      address\n      pendingAddress\n    }\n  }\n": types.ConfirmMailAddressDocument,
    "\n  query NoticeChoices {\n    noticeChoices {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n": types.NoticeChoicesDocument,
    "\n  mutation ChooseNotices($input: NoticeChoicesInput!) {\n    chooseNotices(input: $input) {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n": types.ChooseNoticesDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n": types.SignOutEverywhereDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      id\n      mustChangePassword\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation RetireAnonymousKeys($input: RetireKeysInput!) {\n    retireAnonymousKeys(input: $input) {\n      setSize\n    }\n  }\n": types.RetireAnonymousKeysDocument,
    "\n  query SpeakingLimits {\n    speakingLimits {\n      threadsAnHour\n      threadsADay\n      repliesAnHour\n      repliesADay\n    }\n  }\n": types.SpeakingLimitsDocument,
    "\n  mutation SetSpeakingLimits($input: SpeakingLimitsInput!) {\n    setSpeakingLimits(input: $input) {\n      threadsAnHour\n    }\n  }\n": types.SetSpeakingLimitsDocument,
    "\n  query WatchedWords {\n    watchedWords {\n      id\n      word\n      action\n    }\n  }\n": types.WatchedWordsDocument,
    "\n  mutation PutWatchedWord($word: String!, $action: WordAction!) {\n    putWatchedWord(word: $word, action: $action) {\n      id\n    }\n  }\n": types.PutWatchedWordDocument,
    "\n  mutation RemoveWatchedWord($id: ID!) {\n    removeWatchedWord(id: $id) {\n      id\n    }\n  }\n": types.RemoveWatchedWordDocument,
    "\n  fragment BoardFacts on Board {\n    id\n    slug\n    name\n    description\n    template\n    voices\n    checkedFrom\n    position\n    archived\n    threadCount\n    unit {\n      id\n      name\n    }\n    readUnit {\n      id\n      name\n    }\n    postUnit {\n      id\n      name\n    }\n    answerUnit {\n      id\n      name\n    }\n    moderateUnit {\n      id\n      name\n    }\n    viewerCan {\n      configure\n    }\n  }\n": types.BoardFactsFragmentDoc,
    "\n  query BoardsToConfigure {\n    boards {\n      ...BoardFacts\n    }\n  }\n": types.BoardsToConfigureDocument,
    "\n  mutation CreateBoard($input: BoardInput!) {\n    createBoard(input: $input) {\n      ...BoardFacts\n    }\n  }\n": types.CreateBoardDocument,
    "\n  mutation UpdateBoard($id: ID!, $input: BoardInput!) {\n    updateBoard(id: $id, input: $input) {\n      ...BoardFacts\n    }\n  }\n": types.UpdateBoardDocument,
    "\n  fragment StaffFacts on StaffMember {\n    id\n    loginName\n    name\n    title\n    suspended\n    unit {\n      id\n      name\n      path\n    }\n    roles {\n      id\n      role\n      unit {\n        id\n        name\n      }\n      onBehalfOf {\n        id\n        name\n      }\n    }\n  }\n": types.StaffFactsFragmentDoc,
    "\n  query Staff($search: String, $unitId: ID, $after: String) {\n    staff(search: $search, unitId: $unitId, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...StaffFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.StaffDocument,
    "\n  mutation CreateStaff($input: StaffInput!) {\n    createStaff(input: $input) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n": types.CreateStaffDocument,
    "\n  mutation UpdateStaff($id: ID!, $input: StaffInput!) {\n    updateStaff(id: $id, input: $input) {\n      ...StaffFacts\n    }\n  }\n": types.UpdateStaffDocument,
    "\n  mutation ResetPassword($staffId: ID!) {\n    resetPassword(staffId: $staffId) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation SuspendStaff($staffId: ID!) {\n    suspendStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n": types.SuspendStaffDocument,
    "\n  mutation ReinstateStaff($staffId: ID!) {\n    reinstateStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n": types.ReinstateStaffDocument,
    "\n  mutation GrantRole($input: RoleInput!) {\n    grantRole(input: $input) {\n      ...StaffFacts\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($bindingId: ID!) {\n    revokeRole(bindingId: $bindingId) {\n      ...StaffFacts\n    }\n  }\n": types.RevokeRoleDocument,
    "\n  query Leaders($unitId: ID) {\n    leaders(unitId: $unitId) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.LeadersDocument,
    "\n  mutation CreateUnit($input: UnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n": types.CreateUnitDocument,
    "\n  mutation UpdateUnit($id: ID!, $input: UnitInput!) {\n    updateUnit(id: $id, input: $input) {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n    }\n  }\n": types.UpdateUnitDocument,
    "\n  query KeyDirectoryPage($after: Int!) {\n    keyDirectory(after: $after) {\n      index\n      kind\n      epoch\n      generation\n      keyId\n      day\n      note\n    }\n    keyDirectoryHead {\n      length\n      fingerprint\n    }\n    keyTotals {\n      keyId\n      lots\n      spent\n    }\n    anonymity {\n      setSize\n      keys {\n        keyId\n        holders\n        spendable\n      }\n    }\n  }\n": types.KeyDirectoryPageDocument,
    "\n  query Bulletin($day: Date, $after: String) {\n    bulletin(day: $day) {\n      from\n      to\n      answers\n      questions\n      letters\n      entries(after: $after) {\n        edges {\n          node {\n            ...BulletinEntryFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.BulletinDocument,
    "\n  fragment BulletinEntryFields on BulletinEntry {\n    thread {\n      id\n      title\n      hidden {\n        reason\n      }\n    }\n    post {\n      id\n      seq\n      kind\n      body\n      author {\n        name\n      }\n      office {\n        unitName\n        title\n        date\n      }\n    }\n  }\n": types.BulletinEntryFieldsFragmentDoc,
    "\n  query Cases($filter: CaseFilter, $after: String) {\n    cases(filter: $filter, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CasesDocument,
    "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) {\n      ...CaseState\n    }\n  }\n": types.MoveCaseDocument,
    "\n  query ActionTags {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n  }\n": types.ActionTagsDocument,
    "\n  fragment CaseState on Case {\n    id\n    status\n    category\n    disposition\n    version\n    updatedAt\n    returns\n    reworks\n    unit {\n      id\n      name\n      path\n    }\n    assisting {\n      id\n      name\n    }\n    into {\n      id\n      number\n    }\n    draft {\n      body\n      disposition\n    }\n    events {\n      seq\n      type\n      status\n      at\n      slot\n      actor\n      note\n      postSeq\n      category\n      disposition\n      route\n      rejection\n      unit {\n        id\n        name\n      }\n      assisting {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n    }\n    viewerCan {\n      moves {\n        move\n        needs\n        takes\n      }\n      answer\n      retag\n    }\n  }\n": types.CaseStateFragmentDoc,
    "\n  query CasePage($number: String!) {\n    case(number: $number) {\n      number\n      openedAt\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      thread {\n        id\n        title\n        excerpt\n        postCount\n        officialCount\n      }\n      ...CaseState\n    }\n  }\n": types.CasePageDocument,
    "\n  fragment CaseRow on Case {\n    id\n    number\n    status\n    openedAt\n    updatedAt\n    unit {\n      id\n      name\n    }\n    tags {\n      id\n      nameZh\n      nameEn\n    }\n    thread {\n      id\n      title\n      postCount\n    }\n  }\n": types.CaseRowFragmentDoc,
    "\n  query Hours($after: String) {\n    threads(order: SCHEDULED, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          board {\n            id\n            name\n          }\n          officeHour {\n            startsAt\n            endsAt\n            state\n            summarySeq\n            leader {\n              id\n              name\n              title\n            }\n            counts {\n              asked\n              answered\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.HoursDocument,
    "\n  query Letters($box: LetterBox!, $after: String) {\n    letters(box: $box, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          excerpt\n          lastActivityAt\n          slot\n          postCount\n          officialCount\n          author {\n            voice\n            name\n            unitName\n            avatarSeed\n          }\n          addressee {\n            id\n            name\n            title\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LettersDocument,
    "\n  query Held($slug: String!) {\n    board(slug: $slug) {\n      id\n      held {\n        count\n        since\n        overdue\n      }\n    }\n  }\n": types.HeldDocument,
    "\n  query ThisWeek {\n    bulletin {\n      from\n      answers\n      questions\n      letters\n    }\n  }\n": types.ThisWeekDocument,
    "\n  fragment ThreadCardFields on Thread {\n    id\n    kind\n    title\n    excerpt\n    board {\n      id\n      slug\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastActivityAt\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    pinned\n    locked\n    withdrawn\n    hidden {\n      reason\n      rule\n      by\n    }\n    case {\n      id\n      status\n    }\n  }\n": types.ThreadCardFieldsFragmentDoc,
    "\n  query ThreadList($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {\n    threads(filter: $filter, order: $order, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ThreadCardFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ThreadListDocument,
    "\n  query Boards {\n    threads(filter: { announced: true }, order: NEWEST, first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          announcement {\n            unitName\n            until\n            viewerIsAsked\n          }\n        }\n      }\n    }\n    boards {\n      id\n      slug\n      name\n      description\n      threadCount\n      archived\n      voices\n      checkedFrom\n      readUnit {\n        id\n      }\n      viewerCan {\n        openThread\n      }\n    }\n  }\n": types.BoardsDocument,
    "\n  query BookmarkedThreads($ids: [ID!]!) {\n    threads(filter: { ids: $ids }, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.BookmarkedThreadsDocument,
    "\n  query MyThreads($after: String) {\n    threads(filter: { mine: true }, order: LATEST, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          lastActivityAt\n          postCount\n          officialCount\n          board {\n            id\n            name\n          }\n          case {\n            id\n            status\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MyThreadsDocument,
    "\n  query ModerationLog($filter: LogFilter, $after: String) {\n    moderationLog(filter: $filter, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          step {\n            ...StepFields\n          }\n          thread {\n            id\n            title\n            board {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ModerationLogDocument,
    "\n  query ModeratingOffices {\n    moderatingOffices\n  }\n": types.ModeratingOfficesDocument,
    "\n  query Notices($after: String) {\n    notices(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          version\n          postSeq\n          at\n          slot\n          thread {\n            id\n            title\n            audience\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.NoticesDocument,
    "\n  fragment AuthorFields on Author {\n    voice\n    name\n    unitName\n    title\n    avatarSeed\n    staffId\n    isOpener\n  }\n": types.AuthorFieldsFragmentDoc,
    "\n  fragment StepFields on ModerationStep {\n    step\n    seq\n    action\n    reason\n    by\n    on\n    from {\n      id\n      name\n    }\n    to {\n      id\n      name\n    }\n    other {\n      id\n      title\n    }\n  }\n": types.StepFieldsFragmentDoc,
    "\n  fragment MutedFields on MutedPerson {\n    id\n    reason\n    by\n    on\n    until\n    threadId\n    seq\n    person {\n      id\n      name\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.MutedFieldsFragmentDoc,
    "\n  query MutedPeople {\n    mutedPeople {\n      ...MutedFields\n    }\n  }\n": types.MutedPeopleDocument,
    "\n  mutation UnmutePerson($muteId: ID!) {\n    unmutePerson(muteId: $muteId) {\n      id\n    }\n  }\n": types.UnmutePersonDocument,
    "\n  query PurgeRequests {\n    purgeRequests {\n      id\n      seq\n      reason\n      unitName\n      mine\n      post {\n        id\n        threadId\n        body\n      }\n    }\n  }\n": types.PurgeRequestsDocument,
    "\n  mutation GrantPurge($requestId: ID!) {\n    grantPurge(requestId: $requestId) {\n      id\n    }\n  }\n": types.GrantPurgeDocument,
    "\n  mutation DropPurge($requestId: ID!) {\n    dropPurge(requestId: $requestId) {\n      id\n    }\n  }\n": types.DropPurgeDocument,
    "\n  fragment ReviewFields on Review {\n    id\n    state\n    flags {\n      reason\n      note\n    }\n    words\n    held\n    overdue\n    since\n    claimedBy\n    mine\n    mayClaim\n    reason\n    decidedOn\n    thread {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n    post {\n      id\n      seq\n      body\n      author {\n        ...AuthorFields\n      }\n      images {\n        id\n        url\n        width\n        height\n        alt\n      }\n      postedAt\n      slot\n    }\n  }\n": types.ReviewFieldsFragmentDoc,
    "\n  query Reviews($queue: ReviewQueue!, $after: String) {\n    reviews(queue: $queue, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ReviewFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ReviewsDocument,
    "\n  mutation ClaimReview($reviewId: ID!, $on: Boolean!) {\n    claimReview(reviewId: $reviewId, on: $on) {\n      ...ReviewFields\n    }\n  }\n": types.ClaimReviewDocument,
    "\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) {\n      ...ReviewFields\n    }\n  }\n": types.DecideReviewDocument,
    "\n  query Found($text: String, $filter: SearchFilter, $order: SearchOrder, $after: String) {\n    search(text: $text, filter: $filter, order: $order, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          title {\n            text\n            marked\n          }\n          snippet {\n            text\n            marked\n          }\n          post {\n            id\n            seq\n            kind\n            postedAt\n            slot\n            author {\n              ...AuthorFields\n            }\n          }\n          thread {\n            id\n            kind\n            audience\n            board {\n              id\n              name\n            }\n            case {\n              id\n              status\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FoundDocument,
    "\n  mutation SignIn($loginName: String!, $password: String!) {\n    signIn(loginName: $loginName, password: $password) {\n      id\n    }\n  }\n": types.SignInDocument,
    "\n  query PeopleNamed($beginning: String!) {\n    peopleNamed(beginning: $beginning) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.PeopleNamedDocument,
    "\n  query UnitNames {\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n": types.UnitNamesDocument,
    "\n  fragment NoteFields on InternalNote {\n    id\n    body\n    on\n    mine\n    by {\n      id\n      name\n    }\n  }\n": types.NoteFieldsFragmentDoc,
    "\n  query InternalNotes($id: ID!) {\n    thread(id: $id) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n": types.InternalNotesDocument,
    "\n  mutation AddInternalNote($input: InternalNoteInput!) {\n    addInternalNote(input: $input) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n": types.AddInternalNoteDocument,
    "\n  mutation RemoveInternalNote($noteId: ID!) {\n    removeInternalNote(noteId: $noteId) {\n      id\n      internalNotes {\n        id\n      }\n    }\n  }\n": types.RemoveInternalNoteDocument,
    "\n  mutation PinThread($threadId: ID!, $on: Boolean!) {\n    pinThread(threadId: $threadId, on: $on) {\n      id\n      pinned\n    }\n  }\n": types.PinThreadDocument,
    "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(threadId: $threadId) {\n      id\n      locked\n      lockedReason {\n        reason\n        by\n        on\n      }\n      viewerCan {\n        reply\n        lock\n      }\n    }\n  }\n": types.UnlockThreadDocument,
    "\n  mutation QuickenThread($threadId: ID!) {\n    quickenThread(threadId: $threadId) {\n      id\n      slowMinutes\n    }\n  }\n": types.QuickenThreadDocument,
    "\n  mutation ReplyOfficially($input: OfficialReplyInput!) {\n    replyOfficially(input: $input) {\n      ...PostFields\n    }\n  }\n": types.ReplyOfficiallyDocument,
    "\n  mutation CorrectOfficialReply($input: CorrectionInput!) {\n    correctOfficialReply(input: $input) {\n      ...PostFields\n    }\n  }\n": types.CorrectOfficialReplyDocument,
    "\n  query ViewerOffice($id: ID!) {\n    thread(id: $id) {\n      id\n      viewerOffice {\n        unitName\n        title\n      }\n    }\n  }\n": types.ViewerOfficeDocument,
    "\n  mutation AskAuthor($input: AskAuthorInput!) {\n    askAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": types.AskAuthorDocument,
    "\n  mutation MeToo($threadId: ID!, $on: Boolean!) {\n    meToo(threadId: $threadId, on: $on) {\n      id\n      meTooCount\n      viewerMeToo\n    }\n  }\n": types.MeTooDocument,
    "\n  mutation Reply($input: ReplyInput!) {\n    reply(input: $input) {\n      ...PostFields\n    }\n  }\n": types.ReplyDocument,
    "\n  mutation Support($input: PostRef!, $on: Boolean!) {\n    support(input: $input, on: $on) {\n      id\n      supportCount\n      viewer {\n        supported\n      }\n    }\n  }\n": types.SupportDocument,
    "\n  query AnnouncementOf($id: ID!) {\n    thread(id: $id) {\n      id\n      announcement {\n        unitName\n        until\n        acknowledge\n        viewerAcknowledged\n        viewerIsAsked\n        counts {\n          recipients\n          acknowledged\n        }\n      }\n    }\n  }\n": types.AnnouncementOfDocument,
    "\n  mutation Acknowledge($threadId: ID!) {\n    acknowledge(threadId: $threadId) {\n      id\n    }\n  }\n": types.AcknowledgeDocument,
    "\n  query MissingOf($id: ID!, $after: String) {\n    thread(id: $id) {\n      id\n      announcement {\n        missing(first: 50, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              name\n              title\n              unit {\n                id\n                name\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.MissingOfDocument,
    "\n  mutation CloseOfficeHour($input: CloseHourInput!) {\n    closeOfficeHour(input: $input) {\n      id\n      lastSeq\n      officeHour {\n        summarySeq\n      }\n    }\n  }\n": types.CloseOfficeHourDocument,
    "\n  query HourOf($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        startsAt\n        endsAt\n        state\n        summarySeq\n        leader {\n          id\n          name\n          title\n        }\n        counts {\n          asked\n          answered\n        }\n      }\n    }\n  }\n": types.HourOfDocument,
    "\n  query HourQuestions($id: ID!, $answered: Boolean!, $after: String) {\n    thread(id: $id) {\n      id\n      officeHour {\n        questions(answered: $answered, first: 5, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              seq\n              body\n              supportCount\n              author {\n                ...AuthorFields\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.HourQuestionsDocument,
    "\n  query Posts($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: Int, $official: Boolean) {\n    thread(id: $id) {\n      id\n      posts(first: $first, after: $after, last: $last, before: $before, around: $around, official: $official) {\n        edges {\n          cursor\n          node {\n            ...PostFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.PostsDocument,
    "\n  fragment PostFields on Post {\n    id\n    threadId\n    seq\n    parentSeq\n    rootSeq\n    depth\n    kind\n    state\n    author {\n      ...AuthorFields\n      blocked {\n        reason\n        by\n        on\n      }\n    }\n    office {\n      unitName\n      title\n      date\n    }\n    correctsSeq\n    correctedBySeq\n    body\n    images {\n      id\n      url\n      width\n      height\n      alt\n    }\n    documents {\n      id\n      name\n      size\n      url\n    }\n    postedAt\n    slot\n    editedAt\n    revision\n    replyCount\n    supportCount\n    moderation {\n      reason\n      rule\n      by\n      on\n    }\n    viewer {\n      supported\n      can {\n        reply\n        edit\n        delete\n        hide\n        restore\n        support\n        correct\n        block\n        unblock\n        mute\n        purge\n        flag\n      }\n    }\n  }\n": types.PostFieldsFragmentDoc,
    "\n  fragment ThreadFields on Thread {\n    id\n    kind\n    title\n    audience\n    board {\n      id\n      slug\n      name\n      voices\n      checkedFrom\n    }\n    addressee {\n      id\n      name\n      title\n    }\n    addresseeUnit {\n      id\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    version\n    pinned\n    officeHour {\n      startsAt\n      endsAt\n    }\n    announcement {\n      unitId\n      until\n      acknowledge\n    }\n    locked\n    slowMinutes\n    viewerSlowUntil\n    viewerMute {\n      reason\n      by\n      until\n    }\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    withdrawn\n    withdrawalReason\n    openQuestion\n    rating {\n      solved\n      rating\n      reason\n      on\n    }\n    canReopenUntil\n    viewerMeToo\n    viewerCan {\n      reply\n      replyOfficially\n      askAuthor\n      rate\n      withdraw\n      reopen\n      tagForAction\n      pin\n      announce\n      scheduleHour\n      lock\n      move\n      hide\n      restore\n      meToo\n    }\n    case {\n      id\n      number\n      status\n      version\n      unit {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      events {\n        seq\n        type\n        status\n        at\n        slot\n        actor\n        note\n      }\n      viewerCan {\n        answer\n      }\n    }\n  }\n": types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) {\n    thread(id: $id) {\n      ...ThreadFields\n      opening {\n        ...PostFields\n      }\n      officialReplies {\n        ...PostFields\n      }\n      duplicateOf {\n        id\n        title\n      }\n      moderationSteps {\n        ...StepFields\n      }\n      readers {\n        everyone\n        units\n        people {\n          id\n          name\n          title\n        }\n        count\n      }\n    }\n  }\n": types.ThreadDocument,
    "\n  mutation Announce($input: AnnounceInput!) {\n    announceThread(input: $input) {\n      id\n    }\n  }\n": types.AnnounceDocument,
    "\n  mutation EndAnnouncement($threadId: ID!) {\n    endAnnouncement(threadId: $threadId) {\n      id\n    }\n  }\n": types.EndAnnouncementDocument,
    "\n  mutation BlockAnonymousAuthor($input: BlockInput!) {\n    blockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": types.BlockAnonymousAuthorDocument,
    "\n  mutation DeletePost($input: PostRef!) {\n    deletePost(input: $input) {\n      ...PostFields\n    }\n  }\n": types.DeletePostDocument,
    "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      ...PostFields\n    }\n  }\n": types.EditPostDocument,
    "\n  query PostNow($id: ID!, $around: Int!) {\n    thread(id: $id) {\n      id\n      opening {\n        ...PostFields\n      }\n      posts(around: $around, first: 2) {\n        edges {\n          node {\n            ...PostFields\n          }\n        }\n      }\n    }\n  }\n": types.PostNowDocument,
    "\n  query MyFlag($input: PostRef!) {\n    myFlag(input: $input) {\n      reason\n      note\n      state\n    }\n  }\n": types.MyFlagDocument,
    "\n  mutation FlagPost($input: FlagInput!) {\n    flagPost(input: $input) {\n      state\n    }\n  }\n": types.FlagPostDocument,
    "\n  mutation TakeFlagBack($input: PostRef!) {\n    takeFlagBack(input: $input) {\n      state\n    }\n  }\n": types.TakeFlagBackDocument,
    "\n  query WhoAnswers($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        leader {\n          id\n        }\n      }\n      leaders {\n        id\n        name\n        title\n        unit {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.WhoAnswersDocument,
    "\n  mutation ScheduleOfficeHour($input: ScheduleHourInput!) {\n    scheduleOfficeHour(input: $input) {\n      id\n    }\n  }\n": types.ScheduleOfficeHourDocument,
    "\n  mutation CancelOfficeHour($threadId: ID!) {\n    cancelOfficeHour(threadId: $threadId) {\n      id\n    }\n  }\n": types.CancelOfficeHourDocument,
    "\n  query Alike($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n  }\n": types.AlikeDocument,
    "\n  mutation CloseAsDuplicate($input: CloseAsDuplicateInput!) {\n    closeAsDuplicate(input: $input) {\n      ...ThreadFields\n    }\n  }\n": types.CloseAsDuplicateDocument,
    "\n  query BoardsToMoveTo {\n    boards {\n      id\n      slug\n      name\n      description\n      archived\n      viewerCan {\n        moderate\n      }\n    }\n  }\n": types.BoardsToMoveToDocument,
    "\n  mutation MoveThread($input: MoveThreadInput!) {\n    moveThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": types.MoveThreadDocument,
    "\n  mutation MutePerson($input: MuteInput!) {\n    mutePerson(input: $input) {\n      id\n    }\n  }\n": types.MutePersonDocument,
    "\n  mutation AskPurge($input: PurgeInput!) {\n    askPurge(input: $input) {\n      id\n    }\n  }\n": types.AskPurgeDocument,
    "\n  mutation RateThread($input: RateThreadInput!) {\n    rateThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": types.RateThreadDocument,
    "\n  fragment Moderated on Thread {\n    id\n    version\n    locked\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    viewerCan {\n      reply\n      hide\n      restore\n      lock\n    }\n  }\n": types.ModeratedFragmentDoc,
    "\n  mutation Hide($input: ModerateInput!) {\n    hide(input: $input) {\n      ...Moderated\n    }\n  }\n": types.HideDocument,
    "\n  mutation Restore($input: ModerateInput!) {\n    restore(input: $input) {\n      ...Moderated\n    }\n  }\n": types.RestoreDocument,
    "\n  mutation LockThread($input: ModerateInput!) {\n    lockThread(input: $input) {\n      ...Moderated\n    }\n  }\n": types.LockThreadDocument,
    "\n  mutation ReopenThread($input: ReopenThreadInput!) {\n    reopenThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": types.ReopenThreadDocument,
    "\n  query Revisions($threadId: ID!, $seq: Int!) {\n    postRevisions(threadId: $threadId, seq: $seq) {\n      revision\n      body\n      at\n    }\n  }\n": types.RevisionsDocument,
    "\n  mutation SeparateThread($threadId: ID!) {\n    separateThread(threadId: $threadId) {\n      ...ThreadFields\n    }\n  }\n": types.SeparateThreadDocument,
    "\n  mutation SlowThread($input: SlowModeInput!) {\n    slowThread(input: $input) {\n      id\n      slowMinutes\n    }\n  }\n": types.SlowThreadDocument,
    "\n  query TagChoices {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n": types.TagChoicesDocument,
    "\n  mutation TagForAction($input: TagForActionInput!) {\n    tagForAction(input: $input) {\n      id\n      number\n      status\n      thread {\n        id\n        version\n      }\n    }\n  }\n": types.TagForActionDocument,
    "\n  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {\n    unblockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n": types.UnblockAnonymousAuthorDocument,
    "\n  mutation WithdrawThread($input: WithdrawThreadInput!) {\n    withdrawThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n": types.WithdrawThreadDocument,
    "\n  query Similar($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      postCount\n      officialCount\n      case {\n        id\n        status\n      }\n    }\n  }\n": types.SimilarDocument,
    "\n  query Addresses {\n    boards {\n      id\n      template\n    }\n    units {\n      id\n      name\n      parentId\n      path\n      memberCount\n      retired\n    }\n    leaders {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n": types.AddressesDocument,
    "\n  query ReadersAhead($input: ReadersInput!) {\n    readers(input: $input) {\n      everyone\n      units\n      people {\n        id\n        name\n        title\n      }\n      count\n    }\n  }\n": types.ReadersAheadDocument,
    "\n  mutation OpenThread($input: OpenThreadInput!) {\n    openThread(input: $input) {\n      id\n    }\n  }\n": types.OpenThreadDocument,
    "\n  query UnitTree {\n    units {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n      retired\n      memberCount\n    }\n  }\n": types.UnitTreeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticesToCount {\n    notices(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          version\n          at\n          thread {\n            id\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NoticesToCount {\n    notices(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          version\n          at\n          thread {\n            id\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewsToCount {\n    reviews(queue: WAITING, first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ReviewsToCount {\n    reviews(queue: WAITING, first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    site {\n      name\n      demonstration\n      anonymousOrigin\n      mail\n      documentMib\n      livePath\n    }\n    viewer {\n      id\n      loginName\n      name\n      title\n      unit {\n        id\n        name\n        path\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          name\n        }\n      }\n      mustChangePassword\n      can {\n        administer\n        moderate\n      }\n    }\n  }\n"): (typeof documents)["\n  query Shell {\n    site {\n      name\n      demonstration\n      anonymousOrigin\n      mail\n      documentMib\n      livePath\n    }\n    viewer {\n      id\n      loginName\n      name\n      title\n      unit {\n        id\n        name\n        path\n      }\n      roles {\n        id\n        role\n        unit {\n          id\n          name\n        }\n      }\n      mustChangePassword\n      can {\n        administer\n        moderate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMailAddress($address: String) {\n    setMailAddress(address: $address) {\n      address\n      pendingAddress\n    }\n  }\n"): (typeof documents)["\n  mutation SetMailAddress($address: String) {\n    setMailAddress(address: $address) {\n      address\n      pendingAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmMailAddress($code: String!) {\n    confirmMailAddress(code: $code) {\n      address\n      pendingAddress\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmMailAddress($code: String!) {\n    confirmMailAddress(code: $code) {\n      address\n      pendingAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NoticeChoices {\n    noticeChoices {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n"): (typeof documents)["\n  query NoticeChoices {\n    noticeChoices {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseNotices($input: NoticeChoicesInput!) {\n    chooseNotices(input: $input) {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseNotices($input: NoticeChoicesInput!) {\n    chooseNotices(input: $input) {\n      silenced\n      pace\n      bulletin\n      address\n      pendingAddress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n"): (typeof documents)["\n  mutation SignOutEverywhere {\n    signOutEverywhere\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      id\n      mustChangePassword\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      id\n      mustChangePassword\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetireAnonymousKeys($input: RetireKeysInput!) {\n    retireAnonymousKeys(input: $input) {\n      setSize\n    }\n  }\n"): (typeof documents)["\n  mutation RetireAnonymousKeys($input: RetireKeysInput!) {\n    retireAnonymousKeys(input: $input) {\n      setSize\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SpeakingLimits {\n    speakingLimits {\n      threadsAnHour\n      threadsADay\n      repliesAnHour\n      repliesADay\n    }\n  }\n"): (typeof documents)["\n  query SpeakingLimits {\n    speakingLimits {\n      threadsAnHour\n      threadsADay\n      repliesAnHour\n      repliesADay\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSpeakingLimits($input: SpeakingLimitsInput!) {\n    setSpeakingLimits(input: $input) {\n      threadsAnHour\n    }\n  }\n"): (typeof documents)["\n  mutation SetSpeakingLimits($input: SpeakingLimitsInput!) {\n    setSpeakingLimits(input: $input) {\n      threadsAnHour\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WatchedWords {\n    watchedWords {\n      id\n      word\n      action\n    }\n  }\n"): (typeof documents)["\n  query WatchedWords {\n    watchedWords {\n      id\n      word\n      action\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutWatchedWord($word: String!, $action: WordAction!) {\n    putWatchedWord(word: $word, action: $action) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation PutWatchedWord($word: String!, $action: WordAction!) {\n    putWatchedWord(word: $word, action: $action) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveWatchedWord($id: ID!) {\n    removeWatchedWord(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveWatchedWord($id: ID!) {\n    removeWatchedWord(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFacts on Board {\n    id\n    slug\n    name\n    description\n    template\n    voices\n    checkedFrom\n    position\n    archived\n    threadCount\n    unit {\n      id\n      name\n    }\n    readUnit {\n      id\n      name\n    }\n    postUnit {\n      id\n      name\n    }\n    answerUnit {\n      id\n      name\n    }\n    moderateUnit {\n      id\n      name\n    }\n    viewerCan {\n      configure\n    }\n  }\n"): (typeof documents)["\n  fragment BoardFacts on Board {\n    id\n    slug\n    name\n    description\n    template\n    voices\n    checkedFrom\n    position\n    archived\n    threadCount\n    unit {\n      id\n      name\n    }\n    readUnit {\n      id\n      name\n    }\n    postUnit {\n      id\n      name\n    }\n    answerUnit {\n      id\n      name\n    }\n    moderateUnit {\n      id\n      name\n    }\n    viewerCan {\n      configure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardsToConfigure {\n    boards {\n      ...BoardFacts\n    }\n  }\n"): (typeof documents)["\n  query BoardsToConfigure {\n    boards {\n      ...BoardFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBoard($input: BoardInput!) {\n    createBoard(input: $input) {\n      ...BoardFacts\n    }\n  }\n"): (typeof documents)["\n  mutation CreateBoard($input: BoardInput!) {\n    createBoard(input: $input) {\n      ...BoardFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateBoard($id: ID!, $input: BoardInput!) {\n    updateBoard(id: $id, input: $input) {\n      ...BoardFacts\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateBoard($id: ID!, $input: BoardInput!) {\n    updateBoard(id: $id, input: $input) {\n      ...BoardFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StaffFacts on StaffMember {\n    id\n    loginName\n    name\n    title\n    suspended\n    unit {\n      id\n      name\n      path\n    }\n    roles {\n      id\n      role\n      unit {\n        id\n        name\n      }\n      onBehalfOf {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment StaffFacts on StaffMember {\n    id\n    loginName\n    name\n    title\n    suspended\n    unit {\n      id\n      name\n      path\n    }\n    roles {\n      id\n      role\n      unit {\n        id\n        name\n      }\n      onBehalfOf {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Staff($search: String, $unitId: ID, $after: String) {\n    staff(search: $search, unitId: $unitId, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...StaffFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Staff($search: String, $unitId: ID, $after: String) {\n    staff(search: $search, unitId: $unitId, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...StaffFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateStaff($input: StaffInput!) {\n    createStaff(input: $input) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateStaff($input: StaffInput!) {\n    createStaff(input: $input) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStaff($id: ID!, $input: StaffInput!) {\n    updateStaff(id: $id, input: $input) {\n      ...StaffFacts\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStaff($id: ID!, $input: StaffInput!) {\n    updateStaff(id: $id, input: $input) {\n      ...StaffFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($staffId: ID!) {\n    resetPassword(staffId: $staffId) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($staffId: ID!) {\n    resetPassword(staffId: $staffId) {\n      initialPassword\n      staff {\n        ...StaffFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendStaff($staffId: ID!) {\n    suspendStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendStaff($staffId: ID!) {\n    suspendStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstateStaff($staffId: ID!) {\n    reinstateStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n"): (typeof documents)["\n  mutation ReinstateStaff($staffId: ID!) {\n    reinstateStaff(staffId: $staffId) {\n      ...StaffFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: RoleInput!) {\n    grantRole(input: $input) {\n      ...StaffFacts\n    }\n  }\n"): (typeof documents)["\n  mutation GrantRole($input: RoleInput!) {\n    grantRole(input: $input) {\n      ...StaffFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($bindingId: ID!) {\n    revokeRole(bindingId: $bindingId) {\n      ...StaffFacts\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeRole($bindingId: ID!) {\n    revokeRole(bindingId: $bindingId) {\n      ...StaffFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Leaders($unitId: ID) {\n    leaders(unitId: $unitId) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Leaders($unitId: ID) {\n    leaders(unitId: $unitId) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUnit($input: UnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateUnit($input: UnitInput!) {\n    createUnit(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUnit($id: ID!, $input: UnitInput!) {\n    updateUnit(id: $id, input: $input) {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateUnit($id: ID!, $input: UnitInput!) {\n    updateUnit(id: $id, input: $input) {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyDirectoryPage($after: Int!) {\n    keyDirectory(after: $after) {\n      index\n      kind\n      epoch\n      generation\n      keyId\n      day\n      note\n    }\n    keyDirectoryHead {\n      length\n      fingerprint\n    }\n    keyTotals {\n      keyId\n      lots\n      spent\n    }\n    anonymity {\n      setSize\n      keys {\n        keyId\n        holders\n        spendable\n      }\n    }\n  }\n"): (typeof documents)["\n  query KeyDirectoryPage($after: Int!) {\n    keyDirectory(after: $after) {\n      index\n      kind\n      epoch\n      generation\n      keyId\n      day\n      note\n    }\n    keyDirectoryHead {\n      length\n      fingerprint\n    }\n    keyTotals {\n      keyId\n      lots\n      spent\n    }\n    anonymity {\n      setSize\n      keys {\n        keyId\n        holders\n        spendable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bulletin($day: Date, $after: String) {\n    bulletin(day: $day) {\n      from\n      to\n      answers\n      questions\n      letters\n      entries(after: $after) {\n        edges {\n          node {\n            ...BulletinEntryFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Bulletin($day: Date, $after: String) {\n    bulletin(day: $day) {\n      from\n      to\n      answers\n      questions\n      letters\n      entries(after: $after) {\n        edges {\n          node {\n            ...BulletinEntryFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BulletinEntryFields on BulletinEntry {\n    thread {\n      id\n      title\n      hidden {\n        reason\n      }\n    }\n    post {\n      id\n      seq\n      kind\n      body\n      author {\n        name\n      }\n      office {\n        unitName\n        title\n        date\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BulletinEntryFields on BulletinEntry {\n    thread {\n      id\n      title\n      hidden {\n        reason\n      }\n    }\n    post {\n      id\n      seq\n      kind\n      body\n      author {\n        name\n      }\n      office {\n        unitName\n        title\n        date\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cases($filter: CaseFilter, $after: String) {\n    cases(filter: $filter, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Cases($filter: CaseFilter, $after: String) {\n    cases(filter: $filter, first: 50, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          ...CaseRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) {\n      ...CaseState\n    }\n  }\n"): (typeof documents)["\n  mutation MoveCase($input: MoveCaseInput!) {\n    moveCase(input: $input) {\n      ...CaseState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActionTags {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  query ActionTags {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseState on Case {\n    id\n    status\n    category\n    disposition\n    version\n    updatedAt\n    returns\n    reworks\n    unit {\n      id\n      name\n      path\n    }\n    assisting {\n      id\n      name\n    }\n    into {\n      id\n      number\n    }\n    draft {\n      body\n      disposition\n    }\n    events {\n      seq\n      type\n      status\n      at\n      slot\n      actor\n      note\n      postSeq\n      category\n      disposition\n      route\n      rejection\n      unit {\n        id\n        name\n      }\n      assisting {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n    }\n    viewerCan {\n      moves {\n        move\n        needs\n        takes\n      }\n      answer\n      retag\n    }\n  }\n"): (typeof documents)["\n  fragment CaseState on Case {\n    id\n    status\n    category\n    disposition\n    version\n    updatedAt\n    returns\n    reworks\n    unit {\n      id\n      name\n      path\n    }\n    assisting {\n      id\n      name\n    }\n    into {\n      id\n      number\n    }\n    draft {\n      body\n      disposition\n    }\n    events {\n      seq\n      type\n      status\n      at\n      slot\n      actor\n      note\n      postSeq\n      category\n      disposition\n      route\n      rejection\n      unit {\n        id\n        name\n      }\n      assisting {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n    }\n    viewerCan {\n      moves {\n        move\n        needs\n        takes\n      }\n      answer\n      retag\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CasePage($number: String!) {\n    case(number: $number) {\n      number\n      openedAt\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      thread {\n        id\n        title\n        excerpt\n        postCount\n        officialCount\n      }\n      ...CaseState\n    }\n  }\n"): (typeof documents)["\n  query CasePage($number: String!) {\n    case(number: $number) {\n      number\n      openedAt\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      thread {\n        id\n        title\n        excerpt\n        postCount\n        officialCount\n      }\n      ...CaseState\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseRow on Case {\n    id\n    number\n    status\n    openedAt\n    updatedAt\n    unit {\n      id\n      name\n    }\n    tags {\n      id\n      nameZh\n      nameEn\n    }\n    thread {\n      id\n      title\n      postCount\n    }\n  }\n"): (typeof documents)["\n  fragment CaseRow on Case {\n    id\n    number\n    status\n    openedAt\n    updatedAt\n    unit {\n      id\n      name\n    }\n    tags {\n      id\n      nameZh\n      nameEn\n    }\n    thread {\n      id\n      title\n      postCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Hours($after: String) {\n    threads(order: SCHEDULED, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          board {\n            id\n            name\n          }\n          officeHour {\n            startsAt\n            endsAt\n            state\n            summarySeq\n            leader {\n              id\n              name\n              title\n            }\n            counts {\n              asked\n              answered\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Hours($after: String) {\n    threads(order: SCHEDULED, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          board {\n            id\n            name\n          }\n          officeHour {\n            startsAt\n            endsAt\n            state\n            summarySeq\n            leader {\n              id\n              name\n              title\n            }\n            counts {\n              asked\n              answered\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Letters($box: LetterBox!, $after: String) {\n    letters(box: $box, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          excerpt\n          lastActivityAt\n          slot\n          postCount\n          officialCount\n          author {\n            voice\n            name\n            unitName\n            avatarSeed\n          }\n          addressee {\n            id\n            name\n            title\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Letters($box: LetterBox!, $after: String) {\n    letters(box: $box, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          excerpt\n          lastActivityAt\n          slot\n          postCount\n          officialCount\n          author {\n            voice\n            name\n            unitName\n            avatarSeed\n          }\n          addressee {\n            id\n            name\n            title\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Held($slug: String!) {\n    board(slug: $slug) {\n      id\n      held {\n        count\n        since\n        overdue\n      }\n    }\n  }\n"): (typeof documents)["\n  query Held($slug: String!) {\n    board(slug: $slug) {\n      id\n      held {\n        count\n        since\n        overdue\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThisWeek {\n    bulletin {\n      from\n      answers\n      questions\n      letters\n    }\n  }\n"): (typeof documents)["\n  query ThisWeek {\n    bulletin {\n      from\n      answers\n      questions\n      letters\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadCardFields on Thread {\n    id\n    kind\n    title\n    excerpt\n    board {\n      id\n      slug\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastActivityAt\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    pinned\n    locked\n    withdrawn\n    hidden {\n      reason\n      rule\n      by\n    }\n    case {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadCardFields on Thread {\n    id\n    kind\n    title\n    excerpt\n    board {\n      id\n      slug\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastActivityAt\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    pinned\n    locked\n    withdrawn\n    hidden {\n      reason\n      rule\n      by\n    }\n    case {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThreadList($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {\n    threads(filter: $filter, order: $order, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ThreadCardFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ThreadList($filter: ThreadFilter, $order: ThreadOrder, $first: Int, $after: String) {\n    threads(filter: $filter, order: $order, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ThreadCardFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Boards {\n    threads(filter: { announced: true }, order: NEWEST, first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          announcement {\n            unitName\n            until\n            viewerIsAsked\n          }\n        }\n      }\n    }\n    boards {\n      id\n      slug\n      name\n      description\n      threadCount\n      archived\n      voices\n      checkedFrom\n      readUnit {\n        id\n      }\n      viewerCan {\n        openThread\n      }\n    }\n  }\n"): (typeof documents)["\n  query Boards {\n    threads(filter: { announced: true }, order: NEWEST, first: 5) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          announcement {\n            unitName\n            until\n            viewerIsAsked\n          }\n        }\n      }\n    }\n    boards {\n      id\n      slug\n      name\n      description\n      threadCount\n      archived\n      voices\n      checkedFrom\n      readUnit {\n        id\n      }\n      viewerCan {\n        openThread\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BookmarkedThreads($ids: [ID!]!) {\n    threads(filter: { ids: $ids }, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BookmarkedThreads($ids: [ID!]!) {\n    threads(filter: { ids: $ids }, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyThreads($after: String) {\n    threads(filter: { mine: true }, order: LATEST, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          lastActivityAt\n          postCount\n          officialCount\n          board {\n            id\n            name\n          }\n          case {\n            id\n            status\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyThreads($after: String) {\n    threads(filter: { mine: true }, order: LATEST, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          title\n          lastActivityAt\n          postCount\n          officialCount\n          board {\n            id\n            name\n          }\n          case {\n            id\n            status\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModerationLog($filter: LogFilter, $after: String) {\n    moderationLog(filter: $filter, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          step {\n            ...StepFields\n          }\n          thread {\n            id\n            title\n            board {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ModerationLog($filter: LogFilter, $after: String) {\n    moderationLog(filter: $filter, first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          step {\n            ...StepFields\n          }\n          thread {\n            id\n            title\n            board {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModeratingOffices {\n    moderatingOffices\n  }\n"): (typeof documents)["\n  query ModeratingOffices {\n    moderatingOffices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($after: String) {\n    notices(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          version\n          postSeq\n          at\n          slot\n          thread {\n            id\n            title\n            audience\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Notices($after: String) {\n    notices(first: 30, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          kind\n          version\n          postSeq\n          at\n          slot\n          thread {\n            id\n            title\n            audience\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuthorFields on Author {\n    voice\n    name\n    unitName\n    title\n    avatarSeed\n    staffId\n    isOpener\n  }\n"): (typeof documents)["\n  fragment AuthorFields on Author {\n    voice\n    name\n    unitName\n    title\n    avatarSeed\n    staffId\n    isOpener\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepFields on ModerationStep {\n    step\n    seq\n    action\n    reason\n    by\n    on\n    from {\n      id\n      name\n    }\n    to {\n      id\n      name\n    }\n    other {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment StepFields on ModerationStep {\n    step\n    seq\n    action\n    reason\n    by\n    on\n    from {\n      id\n      name\n    }\n    to {\n      id\n      name\n    }\n    other {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MutedFields on MutedPerson {\n    id\n    reason\n    by\n    on\n    until\n    threadId\n    seq\n    person {\n      id\n      name\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MutedFields on MutedPerson {\n    id\n    reason\n    by\n    on\n    until\n    threadId\n    seq\n    person {\n      id\n      name\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MutedPeople {\n    mutedPeople {\n      ...MutedFields\n    }\n  }\n"): (typeof documents)["\n  query MutedPeople {\n    mutedPeople {\n      ...MutedFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmutePerson($muteId: ID!) {\n    unmutePerson(muteId: $muteId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UnmutePerson($muteId: ID!) {\n    unmutePerson(muteId: $muteId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PurgeRequests {\n    purgeRequests {\n      id\n      seq\n      reason\n      unitName\n      mine\n      post {\n        id\n        threadId\n        body\n      }\n    }\n  }\n"): (typeof documents)["\n  query PurgeRequests {\n    purgeRequests {\n      id\n      seq\n      reason\n      unitName\n      mine\n      post {\n        id\n        threadId\n        body\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantPurge($requestId: ID!) {\n    grantPurge(requestId: $requestId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation GrantPurge($requestId: ID!) {\n    grantPurge(requestId: $requestId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropPurge($requestId: ID!) {\n    dropPurge(requestId: $requestId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DropPurge($requestId: ID!) {\n    dropPurge(requestId: $requestId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewFields on Review {\n    id\n    state\n    flags {\n      reason\n      note\n    }\n    words\n    held\n    overdue\n    since\n    claimedBy\n    mine\n    mayClaim\n    reason\n    decidedOn\n    thread {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n    post {\n      id\n      seq\n      body\n      author {\n        ...AuthorFields\n      }\n      images {\n        id\n        url\n        width\n        height\n        alt\n      }\n      postedAt\n      slot\n    }\n  }\n"): (typeof documents)["\n  fragment ReviewFields on Review {\n    id\n    state\n    flags {\n      reason\n      note\n    }\n    words\n    held\n    overdue\n    since\n    claimedBy\n    mine\n    mayClaim\n    reason\n    decidedOn\n    thread {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n    post {\n      id\n      seq\n      body\n      author {\n        ...AuthorFields\n      }\n      images {\n        id\n        url\n        width\n        height\n        alt\n      }\n      postedAt\n      slot\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reviews($queue: ReviewQueue!, $after: String) {\n    reviews(queue: $queue, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ReviewFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Reviews($queue: ReviewQueue!, $after: String) {\n    reviews(queue: $queue, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ReviewFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimReview($reviewId: ID!, $on: Boolean!) {\n    claimReview(reviewId: $reviewId, on: $on) {\n      ...ReviewFields\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimReview($reviewId: ID!, $on: Boolean!) {\n    claimReview(reviewId: $reviewId, on: $on) {\n      ...ReviewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) {\n      ...ReviewFields\n    }\n  }\n"): (typeof documents)["\n  mutation DecideReview($input: DecideReviewInput!) {\n    decideReview(input: $input) {\n      ...ReviewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Found($text: String, $filter: SearchFilter, $order: SearchOrder, $after: String) {\n    search(text: $text, filter: $filter, order: $order, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          title {\n            text\n            marked\n          }\n          snippet {\n            text\n            marked\n          }\n          post {\n            id\n            seq\n            kind\n            postedAt\n            slot\n            author {\n              ...AuthorFields\n            }\n          }\n          thread {\n            id\n            kind\n            audience\n            board {\n              id\n              name\n            }\n            case {\n              id\n              status\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Found($text: String, $filter: SearchFilter, $order: SearchOrder, $after: String) {\n    search(text: $text, filter: $filter, order: $order, first: 20, after: $after) {\n      edges {\n        cursor\n        node {\n          title {\n            text\n            marked\n          }\n          snippet {\n            text\n            marked\n          }\n          post {\n            id\n            seq\n            kind\n            postedAt\n            slot\n            author {\n              ...AuthorFields\n            }\n          }\n          thread {\n            id\n            kind\n            audience\n            board {\n              id\n              name\n            }\n            case {\n              id\n              status\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($loginName: String!, $password: String!) {\n    signIn(loginName: $loginName, password: $password) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($loginName: String!, $password: String!) {\n    signIn(loginName: $loginName, password: $password) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PeopleNamed($beginning: String!) {\n    peopleNamed(beginning: $beginning) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query PeopleNamed($beginning: String!) {\n    peopleNamed(beginning: $beginning) {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitNames {\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n"): (typeof documents)["\n  query UnitNames {\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoteFields on InternalNote {\n    id\n    body\n    on\n    mine\n    by {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment NoteFields on InternalNote {\n    id\n    body\n    on\n    mine\n    by {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InternalNotes($id: ID!) {\n    thread(id: $id) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query InternalNotes($id: ID!) {\n    thread(id: $id) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddInternalNote($input: InternalNoteInput!) {\n    addInternalNote(input: $input) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddInternalNote($input: InternalNoteInput!) {\n    addInternalNote(input: $input) {\n      id\n      internalNotes {\n        ...NoteFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveInternalNote($noteId: ID!) {\n    removeInternalNote(noteId: $noteId) {\n      id\n      internalNotes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveInternalNote($noteId: ID!) {\n    removeInternalNote(noteId: $noteId) {\n      id\n      internalNotes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PinThread($threadId: ID!, $on: Boolean!) {\n    pinThread(threadId: $threadId, on: $on) {\n      id\n      pinned\n    }\n  }\n"): (typeof documents)["\n  mutation PinThread($threadId: ID!, $on: Boolean!) {\n    pinThread(threadId: $threadId, on: $on) {\n      id\n      pinned\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(threadId: $threadId) {\n      id\n      locked\n      lockedReason {\n        reason\n        by\n        on\n      }\n      viewerCan {\n        reply\n        lock\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnlockThread($threadId: ID!) {\n    unlockThread(threadId: $threadId) {\n      id\n      locked\n      lockedReason {\n        reason\n        by\n        on\n      }\n      viewerCan {\n        reply\n        lock\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QuickenThread($threadId: ID!) {\n    quickenThread(threadId: $threadId) {\n      id\n      slowMinutes\n    }\n  }\n"): (typeof documents)["\n  mutation QuickenThread($threadId: ID!) {\n    quickenThread(threadId: $threadId) {\n      id\n      slowMinutes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyOfficially($input: OfficialReplyInput!) {\n    replyOfficially(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReplyOfficially($input: OfficialReplyInput!) {\n    replyOfficially(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectOfficialReply($input: CorrectionInput!) {\n    correctOfficialReply(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectOfficialReply($input: CorrectionInput!) {\n    correctOfficialReply(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ViewerOffice($id: ID!) {\n    thread(id: $id) {\n      id\n      viewerOffice {\n        unitName\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  query ViewerOffice($id: ID!) {\n    thread(id: $id) {\n      id\n      viewerOffice {\n        unitName\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskAuthor($input: AskAuthorInput!) {\n    askAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation AskAuthor($input: AskAuthorInput!) {\n    askAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MeToo($threadId: ID!, $on: Boolean!) {\n    meToo(threadId: $threadId, on: $on) {\n      id\n      meTooCount\n      viewerMeToo\n    }\n  }\n"): (typeof documents)["\n  mutation MeToo($threadId: ID!, $on: Boolean!) {\n    meToo(threadId: $threadId, on: $on) {\n      id\n      meTooCount\n      viewerMeToo\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reply($input: ReplyInput!) {\n    reply(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation Reply($input: ReplyInput!) {\n    reply(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Support($input: PostRef!, $on: Boolean!) {\n    support(input: $input, on: $on) {\n      id\n      supportCount\n      viewer {\n        supported\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Support($input: PostRef!, $on: Boolean!) {\n    support(input: $input, on: $on) {\n      id\n      supportCount\n      viewer {\n        supported\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnnouncementOf($id: ID!) {\n    thread(id: $id) {\n      id\n      announcement {\n        unitName\n        until\n        acknowledge\n        viewerAcknowledged\n        viewerIsAsked\n        counts {\n          recipients\n          acknowledged\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AnnouncementOf($id: ID!) {\n    thread(id: $id) {\n      id\n      announcement {\n        unitName\n        until\n        acknowledge\n        viewerAcknowledged\n        viewerIsAsked\n        counts {\n          recipients\n          acknowledged\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Acknowledge($threadId: ID!) {\n    acknowledge(threadId: $threadId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation Acknowledge($threadId: ID!) {\n    acknowledge(threadId: $threadId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MissingOf($id: ID!, $after: String) {\n    thread(id: $id) {\n      id\n      announcement {\n        missing(first: 50, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              name\n              title\n              unit {\n                id\n                name\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MissingOf($id: ID!, $after: String) {\n    thread(id: $id) {\n      id\n      announcement {\n        missing(first: 50, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              name\n              title\n              unit {\n                id\n                name\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseOfficeHour($input: CloseHourInput!) {\n    closeOfficeHour(input: $input) {\n      id\n      lastSeq\n      officeHour {\n        summarySeq\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseOfficeHour($input: CloseHourInput!) {\n    closeOfficeHour(input: $input) {\n      id\n      lastSeq\n      officeHour {\n        summarySeq\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HourOf($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        startsAt\n        endsAt\n        state\n        summarySeq\n        leader {\n          id\n          name\n          title\n        }\n        counts {\n          asked\n          answered\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HourOf($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        startsAt\n        endsAt\n        state\n        summarySeq\n        leader {\n          id\n          name\n          title\n        }\n        counts {\n          asked\n          answered\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HourQuestions($id: ID!, $answered: Boolean!, $after: String) {\n    thread(id: $id) {\n      id\n      officeHour {\n        questions(answered: $answered, first: 5, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              seq\n              body\n              supportCount\n              author {\n                ...AuthorFields\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HourQuestions($id: ID!, $answered: Boolean!, $after: String) {\n    thread(id: $id) {\n      id\n      officeHour {\n        questions(answered: $answered, first: 5, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              seq\n              body\n              supportCount\n              author {\n                ...AuthorFields\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Posts($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: Int, $official: Boolean) {\n    thread(id: $id) {\n      id\n      posts(first: $first, after: $after, last: $last, before: $before, around: $around, official: $official) {\n        edges {\n          cursor\n          node {\n            ...PostFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query Posts($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $around: Int, $official: Boolean) {\n    thread(id: $id) {\n      id\n      posts(first: $first, after: $after, last: $last, before: $before, around: $around, official: $official) {\n        edges {\n          cursor\n          node {\n            ...PostFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          hasPreviousPage\n          startCursor\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostFields on Post {\n    id\n    threadId\n    seq\n    parentSeq\n    rootSeq\n    depth\n    kind\n    state\n    author {\n      ...AuthorFields\n      blocked {\n        reason\n        by\n        on\n      }\n    }\n    office {\n      unitName\n      title\n      date\n    }\n    correctsSeq\n    correctedBySeq\n    body\n    images {\n      id\n      url\n      width\n      height\n      alt\n    }\n    documents {\n      id\n      name\n      size\n      url\n    }\n    postedAt\n    slot\n    editedAt\n    revision\n    replyCount\n    supportCount\n    moderation {\n      reason\n      rule\n      by\n      on\n    }\n    viewer {\n      supported\n      can {\n        reply\n        edit\n        delete\n        hide\n        restore\n        support\n        correct\n        block\n        unblock\n        mute\n        purge\n        flag\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PostFields on Post {\n    id\n    threadId\n    seq\n    parentSeq\n    rootSeq\n    depth\n    kind\n    state\n    author {\n      ...AuthorFields\n      blocked {\n        reason\n        by\n        on\n      }\n    }\n    office {\n      unitName\n      title\n      date\n    }\n    correctsSeq\n    correctedBySeq\n    body\n    images {\n      id\n      url\n      width\n      height\n      alt\n    }\n    documents {\n      id\n      name\n      size\n      url\n    }\n    postedAt\n    slot\n    editedAt\n    revision\n    replyCount\n    supportCount\n    moderation {\n      reason\n      rule\n      by\n      on\n    }\n    viewer {\n      supported\n      can {\n        reply\n        edit\n        delete\n        hide\n        restore\n        support\n        correct\n        block\n        unblock\n        mute\n        purge\n        flag\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadFields on Thread {\n    id\n    kind\n    title\n    audience\n    board {\n      id\n      slug\n      name\n      voices\n      checkedFrom\n    }\n    addressee {\n      id\n      name\n      title\n    }\n    addresseeUnit {\n      id\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    version\n    pinned\n    officeHour {\n      startsAt\n      endsAt\n    }\n    announcement {\n      unitId\n      until\n      acknowledge\n    }\n    locked\n    slowMinutes\n    viewerSlowUntil\n    viewerMute {\n      reason\n      by\n      until\n    }\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    withdrawn\n    withdrawalReason\n    openQuestion\n    rating {\n      solved\n      rating\n      reason\n      on\n    }\n    canReopenUntil\n    viewerMeToo\n    viewerCan {\n      reply\n      replyOfficially\n      askAuthor\n      rate\n      withdraw\n      reopen\n      tagForAction\n      pin\n      announce\n      scheduleHour\n      lock\n      move\n      hide\n      restore\n      meToo\n    }\n    case {\n      id\n      number\n      status\n      version\n      unit {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      events {\n        seq\n        type\n        status\n        at\n        slot\n        actor\n        note\n      }\n      viewerCan {\n        answer\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadFields on Thread {\n    id\n    kind\n    title\n    audience\n    board {\n      id\n      slug\n      name\n      voices\n      checkedFrom\n    }\n    addressee {\n      id\n      name\n      title\n    }\n    addresseeUnit {\n      id\n      name\n    }\n    author {\n      ...AuthorFields\n    }\n    postedAt\n    slot\n    lastSeq\n    postCount\n    officialCount\n    meTooCount\n    version\n    pinned\n    officeHour {\n      startsAt\n      endsAt\n    }\n    announcement {\n      unitId\n      until\n      acknowledge\n    }\n    locked\n    slowMinutes\n    viewerSlowUntil\n    viewerMute {\n      reason\n      by\n      until\n    }\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    withdrawn\n    withdrawalReason\n    openQuestion\n    rating {\n      solved\n      rating\n      reason\n      on\n    }\n    canReopenUntil\n    viewerMeToo\n    viewerCan {\n      reply\n      replyOfficially\n      askAuthor\n      rate\n      withdraw\n      reopen\n      tagForAction\n      pin\n      announce\n      scheduleHour\n      lock\n      move\n      hide\n      restore\n      meToo\n    }\n    case {\n      id\n      number\n      status\n      version\n      unit {\n        id\n        name\n      }\n      tags {\n        id\n        nameZh\n        nameEn\n      }\n      events {\n        seq\n        type\n        status\n        at\n        slot\n        actor\n        note\n      }\n      viewerCan {\n        answer\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Thread($id: ID!) {\n    thread(id: $id) {\n      ...ThreadFields\n      opening {\n        ...PostFields\n      }\n      officialReplies {\n        ...PostFields\n      }\n      duplicateOf {\n        id\n        title\n      }\n      moderationSteps {\n        ...StepFields\n      }\n      readers {\n        everyone\n        units\n        people {\n          id\n          name\n          title\n        }\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query Thread($id: ID!) {\n    thread(id: $id) {\n      ...ThreadFields\n      opening {\n        ...PostFields\n      }\n      officialReplies {\n        ...PostFields\n      }\n      duplicateOf {\n        id\n        title\n      }\n      moderationSteps {\n        ...StepFields\n      }\n      readers {\n        everyone\n        units\n        people {\n          id\n          name\n          title\n        }\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Announce($input: AnnounceInput!) {\n    announceThread(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation Announce($input: AnnounceInput!) {\n    announceThread(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAnnouncement($threadId: ID!) {\n    endAnnouncement(threadId: $threadId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation EndAnnouncement($threadId: ID!) {\n    endAnnouncement(threadId: $threadId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockAnonymousAuthor($input: BlockInput!) {\n    blockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation BlockAnonymousAuthor($input: BlockInput!) {\n    blockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePost($input: PostRef!) {\n    deletePost(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeletePost($input: PostRef!) {\n    deletePost(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation EditPost($input: EditPostInput!) {\n    editPost(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostNow($id: ID!, $around: Int!) {\n    thread(id: $id) {\n      id\n      opening {\n        ...PostFields\n      }\n      posts(around: $around, first: 2) {\n        edges {\n          node {\n            ...PostFields\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PostNow($id: ID!, $around: Int!) {\n    thread(id: $id) {\n      id\n      opening {\n        ...PostFields\n      }\n      posts(around: $around, first: 2) {\n        edges {\n          node {\n            ...PostFields\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyFlag($input: PostRef!) {\n    myFlag(input: $input) {\n      reason\n      note\n      state\n    }\n  }\n"): (typeof documents)["\n  query MyFlag($input: PostRef!) {\n    myFlag(input: $input) {\n      reason\n      note\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FlagPost($input: FlagInput!) {\n    flagPost(input: $input) {\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation FlagPost($input: FlagInput!) {\n    flagPost(input: $input) {\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeFlagBack($input: PostRef!) {\n    takeFlagBack(input: $input) {\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation TakeFlagBack($input: PostRef!) {\n    takeFlagBack(input: $input) {\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoAnswers($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        leader {\n          id\n        }\n      }\n      leaders {\n        id\n        name\n        title\n        unit {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WhoAnswers($id: ID!) {\n    thread(id: $id) {\n      id\n      officeHour {\n        leader {\n          id\n        }\n      }\n      leaders {\n        id\n        name\n        title\n        unit {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleOfficeHour($input: ScheduleHourInput!) {\n    scheduleOfficeHour(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ScheduleOfficeHour($input: ScheduleHourInput!) {\n    scheduleOfficeHour(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOfficeHour($threadId: ID!) {\n    cancelOfficeHour(threadId: $threadId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CancelOfficeHour($threadId: ID!) {\n    cancelOfficeHour(threadId: $threadId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Alike($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Alike($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      board {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseAsDuplicate($input: CloseAsDuplicateInput!) {\n    closeAsDuplicate(input: $input) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation CloseAsDuplicate($input: CloseAsDuplicateInput!) {\n    closeAsDuplicate(input: $input) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardsToMoveTo {\n    boards {\n      id\n      slug\n      name\n      description\n      archived\n      viewerCan {\n        moderate\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardsToMoveTo {\n    boards {\n      id\n      slug\n      name\n      description\n      archived\n      viewerCan {\n        moderate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveThread($input: MoveThreadInput!) {\n    moveThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation MoveThread($input: MoveThreadInput!) {\n    moveThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MutePerson($input: MuteInput!) {\n    mutePerson(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation MutePerson($input: MuteInput!) {\n    mutePerson(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskPurge($input: PurgeInput!) {\n    askPurge(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AskPurge($input: PurgeInput!) {\n    askPurge(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RateThread($input: RateThreadInput!) {\n    rateThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation RateThread($input: RateThreadInput!) {\n    rateThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Moderated on Thread {\n    id\n    version\n    locked\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    viewerCan {\n      reply\n      hide\n      restore\n      lock\n    }\n  }\n"): (typeof documents)["\n  fragment Moderated on Thread {\n    id\n    version\n    locked\n    hidden {\n      reason\n      rule\n      by\n      on\n    }\n    lockedReason {\n      reason\n      by\n      on\n    }\n    viewerCan {\n      reply\n      hide\n      restore\n      lock\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Hide($input: ModerateInput!) {\n    hide(input: $input) {\n      ...Moderated\n    }\n  }\n"): (typeof documents)["\n  mutation Hide($input: ModerateInput!) {\n    hide(input: $input) {\n      ...Moderated\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Restore($input: ModerateInput!) {\n    restore(input: $input) {\n      ...Moderated\n    }\n  }\n"): (typeof documents)["\n  mutation Restore($input: ModerateInput!) {\n    restore(input: $input) {\n      ...Moderated\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LockThread($input: ModerateInput!) {\n    lockThread(input: $input) {\n      ...Moderated\n    }\n  }\n"): (typeof documents)["\n  mutation LockThread($input: ModerateInput!) {\n    lockThread(input: $input) {\n      ...Moderated\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenThread($input: ReopenThreadInput!) {\n    reopenThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenThread($input: ReopenThreadInput!) {\n    reopenThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Revisions($threadId: ID!, $seq: Int!) {\n    postRevisions(threadId: $threadId, seq: $seq) {\n      revision\n      body\n      at\n    }\n  }\n"): (typeof documents)["\n  query Revisions($threadId: ID!, $seq: Int!) {\n    postRevisions(threadId: $threadId, seq: $seq) {\n      revision\n      body\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SeparateThread($threadId: ID!) {\n    separateThread(threadId: $threadId) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation SeparateThread($threadId: ID!) {\n    separateThread(threadId: $threadId) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SlowThread($input: SlowModeInput!) {\n    slowThread(input: $input) {\n      id\n      slowMinutes\n    }\n  }\n"): (typeof documents)["\n  mutation SlowThread($input: SlowModeInput!) {\n    slowThread(input: $input) {\n      id\n      slowMinutes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TagChoices {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n"): (typeof documents)["\n  query TagChoices {\n    actionTags {\n      id\n      slug\n      nameZh\n      nameEn\n    }\n    units {\n      id\n      name\n      path\n      retired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TagForAction($input: TagForActionInput!) {\n    tagForAction(input: $input) {\n      id\n      number\n      status\n      thread {\n        id\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TagForAction($input: TagForActionInput!) {\n    tagForAction(input: $input) {\n      id\n      number\n      status\n      thread {\n        id\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {\n    unblockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"): (typeof documents)["\n  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {\n    unblockAnonymousAuthor(input: $input) {\n      ...PostFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawThread($input: WithdrawThreadInput!) {\n    withdrawThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawThread($input: WithdrawThreadInput!) {\n    withdrawThread(input: $input) {\n      ...ThreadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Similar($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      postCount\n      officialCount\n      case {\n        id\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  query Similar($title: String!) {\n    similarThreads(title: $title) {\n      id\n      title\n      postCount\n      officialCount\n      case {\n        id\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Addresses {\n    boards {\n      id\n      template\n    }\n    units {\n      id\n      name\n      parentId\n      path\n      memberCount\n      retired\n    }\n    leaders {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Addresses {\n    boards {\n      id\n      template\n    }\n    units {\n      id\n      name\n      parentId\n      path\n      memberCount\n      retired\n    }\n    leaders {\n      id\n      name\n      title\n      unit {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadersAhead($input: ReadersInput!) {\n    readers(input: $input) {\n      everyone\n      units\n      people {\n        id\n        name\n        title\n      }\n      count\n    }\n  }\n"): (typeof documents)["\n  query ReadersAhead($input: ReadersInput!) {\n    readers(input: $input) {\n      everyone\n      units\n      people {\n        id\n        name\n        title\n      }\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenThread($input: OpenThreadInput!) {\n    openThread(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OpenThread($input: OpenThreadInput!) {\n    openThread(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitTree {\n    units {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n      retired\n      memberCount\n    }\n  }\n"): (typeof documents)["\n  query UnitTree {\n    units {\n      id\n      code\n      name\n      parentId\n      depth\n      path\n      retired\n      memberCount\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;