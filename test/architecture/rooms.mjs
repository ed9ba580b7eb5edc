/**
 * The one table of rooms: what each is for, and which doors it may open. dependency-cruiser enforces it, and the
 * README's map is printed from it. Order is the order of the map.
 * @typedef {{ name: string, path: string, does: string, opens: string[] }} Room
 */

/** @type {Room[]} */
export const rooms = [
  {
    name: 'contracts',
    path: 'libs/contracts',
    does: 'pure TypeScript shared with the web: ids, words, error codes, limits, live events',
    opens: [],
  },
  {
    name: 'tokens',
    path: 'libs/tokens',
    does: 'pure: blind-signature tokens, receipts, author keys, signed actions',
    opens: ['contracts'],
  },
  {
    name: 'platform',
    path: 'libs/platform',
    does: 'configuration, database, outbox and relay, guarded operations, errors, clock, embedded PostgreSQL',
    opens: ['contracts'],
  },
  {
    name: 'pictures',
    path: 'libs/pictures',
    does: 'pictures made anew from their pixels; keeps nothing',
    opens: ['platform', 'contracts'],
  },
  {
    name: 'files',
    path: 'libs/files',
    does: 'files by name: received in pieces, looked at, kept on disk or in S3; knows of no posts',
    opens: ['pictures', 'platform', 'contracts'],
  },
  {
    name: 'identity',
    path: 'libs/identity',
    does: 'units, staff, roles, sessions, sign-in, import',
    opens: ['platform', 'contracts'],
  },
  {
    name: 'forum',
    path: 'libs/forum',
    does: 'boards, threads, posts, official replies; publishes the anonymous inbox',
    opens: ['files', 'identity', 'platform', 'contracts'],
  },
  {
    name: 'channels',
    path: 'libs/channels',
    does: 'what people are told: notices, and mail',
    opens: ['forum', 'identity', 'platform', 'contracts'],
  },
  {
    name: 'casework',
    path: 'libs/casework',
    does: 'action tags, cases and their log',
    opens: ['channels', 'forum', 'identity', 'platform', 'contracts'],
  },
  {
    name: 'search',
    path: 'libs/search',
    does: 'finding posts by words, case numbers and filters; owns no table',
    opens: ['casework', 'forum', 'identity', 'platform', 'contracts'],
  },
  {
    name: 'directory',
    path: 'libs/directory',
    does: 'the key directory: every key there ever was, public at both origins',
    opens: ['platform', 'tokens', 'contracts'],
  },
  {
    name: 'issuance',
    path: 'libs/issuance',
    does: 'the side that knows people: keys, lots, the ledger of issuance; writes the key directory',
    opens: ['directory', 'identity', 'platform', 'tokens', 'contracts'],
  },
  {
    name: 'redemption',
    path: 'libs/redemption',
    does: 'the side that knows nobody: verification, spool, inbox',
    opens: ['directory', 'pictures', 'platform', 'tokens', 'contracts'],
  },
  {
    name: 'api',
    path: 'apps/api',
    does: 'GraphQL for identified people; serves the web build',
    opens: ['search', 'casework', 'channels', 'forum', 'files', 'identity', 'issuance', 'platform', 'contracts'],
  },
  {
    name: 'live',
    path: 'apps/live',
    does: 'socket.io: tells clients what changed',
    opens: ['forum', 'identity', 'platform', 'contracts'],
  },
  {
    name: 'worker',
    path: 'apps/worker',
    does: 'outbox relay, publication of anonymous windows, the issuer’s keys, mail, daily clean-up',
    opens: ['casework', 'channels', 'forum', 'files', 'identity', 'issuance', 'platform', 'contracts'],
  },
  {
    name: 'anonymous',
    path: 'apps/anonymous',
    does: 'cookie-less GraphQL for people nobody knows: own process, origin and database role',
    opens: ['redemption', 'platform', 'tokens', 'contracts'],
  },
  {
    name: 'cli',
    path: 'apps/cli',
    does: '`xinqiao`: start, migrate, seed, import, verify',
    opens: [
      'api',
      'live',
      'worker',
      'casework',
      'channels',
      'forum',
      'files',
      'identity',
      'directory',
      'issuance',
      'redemption',
      'platform',
      'tokens',
      'contracts',
    ],
  },
  { name: 'web', path: 'apps/web', does: 'the React app', opens: ['tokens', 'contracts'] },
];

/** What the anonymous side may not reach by any path, however many doors lie between. */
export const unreachableFromAnonymous = ['identity', 'forum', 'issuance', 'channels', 'casework', 'search', 'files'];
