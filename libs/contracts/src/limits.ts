import { pageSize } from './page-size.js';

/** Bounds that server and web both enforce. Lengths count Unicode code points. */
export const limits = {
  titleLength: { min: 4, max: 80 },
  bodyLength: { min: 1, max: 20_000 },
  reasonLength: { min: 2, max: 200 },
  noteLength: { min: 2, max: 500 },
  /** Why an author opens an answered matter again. */
  reopeningLength: { min: 2, max: 2_000 },
  /** How long after an answer its author may open the matter again. */
  reopeningDays: 30,
  /** Working days in which an author may answer a question before the matter goes on without. */
  answeringDays: 10,
  /** Days in which an author may rate an answer before the matter is closed unrated. */
  ratingDays: 15,
  /** Kept on the device; zero leaves the place without a note. */
  bookmarkNoteLength: { min: 0, max: 200 },
  nameLength: { min: 1, max: 60 },
  descriptionLength: { min: 0, max: 400 },
  /** Working hours in which moderators decide about what is held. */
  heldHours: 4,
  /** Of what a new thread on a board begins with. */
  templateLength: { min: 0, max: 1_000 },
  /** What one person may say by name unless administrators chose otherwise, and between what they choose. */
  speaking: { threadsAnHour: 30, threadsADay: 100, repliesAnHour: 60, repliesADay: 300 },
  speakingChoice: { min: 1, max: 1_000 },
  /** Of 禁言; it may also hold until it is lifted. */
  muteDays: { min: 1, max: 365 },
  slowMinutes: { min: 1, max: 1_440 },
  watchedWordLength: { min: 2, max: 40 },
  passwordLength: { min: 10, max: 200 },
  searchLength: { min: 1, max: 200 },
  /** How many of the newest finds are weighed against one another; older ones are found by date. */
  searchWeighed: 500,
  pageSize,
  /** `bytes` of one image as it is sent and as it is kept; `side` in pixels. */
  images: { each: 4, bytes: 400 * 1024, side: 2048, altLength: { min: 0, max: 200 } },
  /** How many of them one post may carry. How large they may be is a setting: `site.documentMib`. */
  documents: { each: 6, nameLength: { min: 1, max: 120 } },
  /**
   * Files by name on their way: `piece` bytes at a time, of which a line that breaks loses one; `open` and `openMib` are
   * what one person may have sent and not yet posted.
   */
  uploads: { piece: 256 * 1024, open: 20, openMib: 100 },
  nestingShown: 3,
  query: { depth: 12, complexity: 6_000, aliases: 15, directives: 20, tokens: 2_000 },
  /** A client further behind than this fetches afresh instead of replaying. */
  catchUp: 500,
  /** `perDay`: how many codes one person may have mailed to themselves; `guesses` at each of them. */
  mailCode: { digits: 6, guesses: 5, perDay: 5 },
} as const;
