/**
 * Planted leaks: each a mistake somebody could make, as a replacement for a module or a setting of the product. They
 * live here alone; a rule keeps the product from importing them. The test is only worth something if it finds each one.
 *
 * `row` is the way out that the leak tries; `days` is given where other days than registered are needed, or are enough,
 * to count it for certain; `seen` where one finding is enough, and with it one day of few visits.
 */
const app = {
  window: (name) => `libs/redemption/src/window/${name}.js`,
  images: 'libs/pictures/src/fresh-image.js',
  ring: 'libs/redemption/src/spool/image-ring.js',
  posts: 'libs/forum/src/posts/present-post.js',
  sessions: 'libs/identity/src/access/sessions.js',
  supporting: 'libs/forum/src/supports/supporting.service.js',
  lots: 'libs/issuance/src/lots/lots.service.js',
  threads: 'libs/forum/src/threads/threads.js',
  admission: 'libs/redemption/src/admission/admission.service.js',
  door: 'apps/anonymous/src/door.js',
};
const mayWrite = (table, role) => `GRANT SELECT, INSERT, UPDATE ON ${table} TO ${role}`;
const addressPassedOn = () => (text) =>
  text.replace(`proxy_set_header X-Forwarded-For '';`, 'proxy_set_header X-Forwarded-For $remote_addr;');

export const leaks = {
  'exact-time': {
    days: 1,
    row: 'time columns, serials, UUIDv7',
    says: 'the second of submission is kept beside the step',
    sql: [
      'ALTER TABLE anonymous.outcome ADD accepted_at timestamptz',
      mayWrite('anonymous.outcome', 'xinqiao_anonymous'),
    ],
    replaces: {
      [app.window('gathering')]: 'stamped-gathering.mjs',
      [app.window('publication')]: 'stamped-publication.mjs',
    },
  },
  'arrival-number': {
    row: 'time columns, serials, UUIDv7',
    says: 'submissions are numbered as they come',
    sql: ['ALTER TABLE anonymous.outcome ADD arrival integer', mayWrite('anonymous.outcome', 'xinqiao_anonymous')],
    replaces: {
      [app.window('gathering')]: 'stamped-gathering.mjs',
      [app.window('publication')]: 'numbered-publication.mjs',
    },
  },
  'settled-when': {
    // Two of a window are needed, and few matters are answered in the first days.
    days: 4,
    row: 'time columns, serials, UUIDv7',
    says: 'the second in which a matter was judged or taken back is kept beside it; posts are left alone',
    sql: [
      'CREATE TABLE anonymous.settled (thread_id uuid, at timestamptz)',
      mayWrite('anonymous.settled', 'xinqiao_anonymous'),
    ],
    replaces: {
      [app.window('gathering')]: 'stamped-gathering.mjs',
      [app.window('publication')]: 'dating-publication.mjs',
    },
  },
  unshuffled: {
    days: 1,
    row: 'xmin, ctid, WAL, commit time, dump order',
    says: 'a window is written in the order of arrival',
    replaces: { [app.window('shuffle.rules')]: 'no-shuffle.mjs' },
  },
  'at-once': {
    days: 1,
    row: 'xmin, ctid, WAL, commit time, dump order',
    says: 'posts are published as they come instead of by the window',
    atOnce: true,
    replaces: { [app.window('window.rules')]: 'second-windows.mjs' },
  },
  'waiting-table': {
    days: 1,
    row: 'xmin, ctid, WAL, commit time, dump order',
    says: 'what waits lies in a table that is emptied with each window',
    sql: [
      'CREATE TABLE anonymous.waiting (payload jsonb)',
      'GRANT SELECT, INSERT, DELETE ON anonymous.waiting TO xinqiao_anonymous',
    ],
    replaces: { [app.window('gathering')]: 'waiting-table-gathering.mjs' },
  },
  'audit-log': {
    days: 1,
    row: 'session, last_seen, audit, read marks, supports',
    says: 'each request of a member leaves a row with its time',
    sql: ['CREATE TABLE identity.audit (staff_id uuid, at timestamptz)', mayWrite('identity.audit', 'xinqiao')],
    replaces: { [app.sessions]: 'audited-sessions.mjs' },
  },
  'last-seen': {
    row: 'session, last_seen, audit, read marks, supports',
    says: 'sessions remember when they were used last',
    sql: ['ALTER TABLE identity.session ADD last_seen timestamptz'],
    replaces: { [app.sessions]: 'remembering-sessions.mjs' },
  },
  'read-marks': {
    days: 1,
    row: 'session, last_seen, audit, read marks, supports',
    says: 'the forum keeps who read which thread',
    sql: ['CREATE TABLE forum.read_mark (thread_id uuid, staff_id uuid)', mayWrite('forum.read_mark', 'xinqiao')],
    replaces: { [app.threads]: 'marking-threads.mjs' },
  },
  'support-at-once': {
    // Few support something in a window: two days show it only just.
    days: 4,
    row: 'session, last_seen, audit, read marks, supports',
    says: 'who supports something is written where it stays, when they do',
    replaces: { [app.supporting]: 'supporting-at-once.mjs' },
  },
  'fetched-when-needed': {
    // What was fetched on the eve lasts for three of them.
    days: 5,
    row: 'session, last_seen, audit, read marks, supports',
    says: 'browsers fetch tokens when somebody is about to write, and that is written where it stays, at once',
    fetchesWhenNeeded: true,
    replaces: { [app.lots]: 'lots-at-once.mjs' },
  },
  'access-log': {
    days: 1,
    row: 'proxy, app, PostgreSQL logs',
    says: 'the proxy keeps an access log of the anonymous origin',
    proxy: (folder) => (text) =>
      text
        .replace(
          'server_tokens off;',
          `server_tokens off; log_format kept '$remote_addr [$msec] "$request" $http_user_agent';`,
        )
        .replace('access_log off;\n  error_log /dev/null crit;', `access_log ${folder}/proxy/access.log kept;`),
  },
  'address-logged': {
    days: 1,
    row: 'proxy, app, PostgreSQL logs',
    says: 'the proxy passes addresses on and the anonymous app logs them',
    proxy: addressPassedOn,
    replaces: { [app.door]: 'logging-door.mjs' },
  },
  statements: {
    seen: true,
    row: 'proxy, app, PostgreSQL logs',
    says: 'PostgreSQL logs statements with their values',
    postgres: { log_statement: 'all', log_parameter_max_length: '-1' },
  },
  counted: {
    seen: true,
    row: 'proxy, app, PostgreSQL logs',
    says: 'PostgreSQL counts and shows what the anonymous app looks up, as it does by itself',
    sql: ['ALTER ROLE xinqiao_anonymous RESET track_counts', 'ALTER ROLE xinqiao_anonymous RESET track_activities'],
  },
  tickets: {
    seen: true,
    row: 'TLS resumption, connection reuse',
    says: 'the proxy lets browsers resume their TLS sessions',
    proxy: () => (text) =>
      text
        .replace('ssl_session_tickets off;', 'ssl_session_tickets on;')
        .replace('ssl_conf_command NumTickets 0;', '')
        .replace('ssl_session_cache off;', 'ssl_session_cache shared:kept:1m;'),
  },
  'own-thread-followed': {
    seen: true,
    row: 'socket rooms, notifications',
    says: 'a browser subscribes to the thread it wrote',
    followsOwnThread: true,
  },
  'error-with-text': {
    seen: true,
    row: 'traces, error reports',
    says: 'an error is logged with what was sent',
    replaces: { [app.admission]: 'telling-admission.mjs' },
  },
  'limited-by-address': {
    seen: true,
    row: 'rate-limit keys, caches',
    says: 'submissions are counted by a hash of the address',
    sql: ['CREATE TABLE anonymous.rate (machine text, day date)', mayWrite('anonymous.rate', 'xinqiao_anonymous')],
    proxy: addressPassedOn,
    replaces: { [app.door]: 'counting-door.mjs' },
  },
  'image-as-sent': {
    seen: true,
    row: 'uploads',
    says: 'photographs are kept as they were sent',
    replaces: { [app.images]: 'images-as-sent.mjs' },
  },
  'image-files': {
    seen: true,
    row: 'uploads',
    says: 'each photograph waits in a file of its own',
    replaces: { [app.ring]: 'image-files-ring.mjs' },
  },
  'images-in-order': {
    days: 2,
    row: 'uploads',
    says: 'photographs are written in the order of arrival',
    replaces: { [app.window('publication')]: 'images-in-order-publication.mjs' },
  },
  'who-is-here': {
    days: 1,
    row: 'moderator’s view',
    says: 'moderators are shown who is here; it is stored nowhere',
    replaces: { [app.sessions]: 'recalling-sessions.mjs', [app.posts]: 'showing-who-is-here.mjs' },
  },
  'personas-shown': {
    seen: true,
    row: 'moderator’s view',
    says: 'moderators are told more of an anonymous author',
    replaces: { [app.posts]: 'showing-personas.mjs' },
  },
};

/** Two of them, others every week, the same for everybody within it. */
export function leaksOfWeek(epoch) {
  const names = Object.keys(leaks);
  const week = Number(/W(\d+)$/.exec(epoch)[1]);
  return [names[(2 * week) % names.length], names[(2 * week + 1) % names.length]];
}
