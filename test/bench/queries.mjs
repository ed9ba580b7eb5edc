/** What is asked of the api, and the one SQL statement with which the bare server returns the same data. */

const AUTHOR = 'author { voice name unitName title avatarSeed staffId isOpener }';
const POST = `
  fragment post on Post {
    id seq parentSeq rootSeq depth kind state ${AUTHOR}
    office { unitName title date } correctsSeq correctedBySeq body postedAt slot editedAt revision replyCount supportCount
    moderation { reason by on }
    viewer { supported can { reply edit delete hide restore support correct } }
  }`;

export const THREAD_PAGE = `
  query ThreadPage($id: ID!) {
    thread(id: $id) {
      id kind title audience postedAt slot lastActivityAt lastSeq postCount officialCount meTooCount version pinned locked
      board { id slug name } ${AUTHOR}
      viewerCan { reply replyOfficially tagForAction } viewerMeToo
      opening { ...post }
      officialReplies { ...post }
      posts(first: 50) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { ...post } }
      }
    }
  } ${POST}`;

export const THREAD_LIST = `
  query ThreadList {
    threads(order: LATEST, first: 30) {
      pageInfo { hasNextPage endCursor }
      edges { cursor node {
        id kind title excerpt audience postedAt slot lastActivityAt lastSeq postCount officialCount meTooCount version pinned
        locked board { slug name } ${AUTHOR} viewerMeToo
      } }
    }
  }`;

export const REPLY = `
  mutation Reply($input: ReplyInput!) { reply(input: $input) { id seq version: revision postedAt } }`;

const authorSql = (
  said,
) => `json_build_object('voice', ${said}.voice, 'name', s.name, 'unitName', u.name, 'title', s.title,
  'avatarSeed', ${said}.avatar_seed, 'staffId', s.id, 'isOpener', ${said}.author_id = t.author_id)`;

const cursorSql = (value) => `translate(encode(convert_to(${value}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

const postSql = `json_build_object('id', p.id, 'seq', p.seq, 'parentSeq', p.parent_seq, 'rootSeq', p.root_seq,
  'depth', p.depth, 'kind', p.kind, 'state', p.state, 'author', ${authorSql('p')}, 'office', null,
  'correctsSeq', p.corrects_seq, 'correctedBySeq', p.corrected_by_seq, 'body', b.body, 'postedAt', p.posted_at,
  'slot', p.voice = 'ANONYMOUS', 'editedAt', p.edited_at, 'revision', p.revision, 'replyCount', p.reply_count,
  'supportCount', p.support_count, 'moderation', null, 'viewer', json_build_object('supported', false, 'can',
    json_build_object('reply', true, 'edit', false, 'delete', false, 'hide', false, 'restore', false, 'support', true,
      'correct', false)))`;

const postJoins = `JOIN forum.post_body b USING (thread_id, seq)
  JOIN identity.staff s ON s.id = p.author_id JOIN identity.unit u ON u.id = s.unit_id`;

/** $1: the thread. */
export const THREAD_PAGE_SQL = `
  SELECT json_build_object('data', json_build_object('thread', json_build_object('id', t.id, 'kind', t.kind,
    'title', t.title, 'audience', t.audience, 'postedAt', t.posted_at, 'slot', t.voice = 'ANONYMOUS',
    'lastActivityAt', t.last_activity_at, 'lastSeq', t.last_seq, 'postCount', t.post_count,
    'officialCount', t.official_count, 'meTooCount', t.me_too_count, 'version', t.version, 'pinned', t.pinned,
    'locked', false, 'board', json_build_object('id', o.id, 'slug', o.slug, 'name', o.name), 'author', ${authorSql('t')},
    'viewerCan', json_build_object('reply', true, 'replyOfficially', false, 'tagForAction', false), 'viewerMeToo', false,
    'opening', (SELECT ${postSql} FROM forum.post p ${postJoins} WHERE p.thread_id = t.id AND p.seq = 1),
    'officialReplies', (SELECT coalesce(json_agg(${postSql} ORDER BY p.seq), '[]') FROM forum.post p ${postJoins}
      WHERE p.thread_id = t.id AND p.kind IN ('OFFICIAL', 'CORRECTION')),
    'posts', json_build_object('totalCount', t.last_seq - 1,
      'pageInfo', json_build_object('hasNextPage', t.last_seq > 51, 'hasPreviousPage', false,
        'startCursor', ${cursorSql("'[2]'")}, 'endCursor', ${cursorSql("'[51]'")}),
      'edges', (SELECT json_agg(json_build_object('cursor', ${cursorSql("'[' || p.seq || ']'")}, 'node', ${postSql})
          ORDER BY p.seq)
        FROM (SELECT * FROM forum.post WHERE thread_id = t.id AND seq > 1 ORDER BY seq LIMIT 50) p ${postJoins})))))::text
    AS answer
  FROM forum.thread t JOIN forum.board o ON o.id = t.board_id
  JOIN identity.staff s ON s.id = t.author_id JOIN identity.unit u ON u.id = s.unit_id
  WHERE t.id = $1`;

export const THREAD_LIST_SQL = `
  SELECT json_build_object('data', json_build_object('threads', json_build_object(
    'pageInfo', json_build_object('hasNextPage', true, 'endCursor', (json_agg(l.cursor))->-1),
    'edges', json_agg(json_build_object('cursor', l.cursor, 'node', l.node)))))::text AS answer
  FROM (
    SELECT ${cursorSql('json_build_array(t.last_activity_at, t.id)::text')} AS cursor,
      json_build_object('id', t.id, 'kind', t.kind, 'title', t.title, 'excerpt', t.excerpt, 'audience', t.audience,
        'postedAt', t.posted_at, 'slot', t.voice = 'ANONYMOUS', 'lastActivityAt', t.last_activity_at,
        'lastSeq', t.last_seq, 'postCount', t.post_count, 'officialCount', t.official_count,
        'meTooCount', t.me_too_count, 'version', t.version, 'pinned', t.pinned, 'locked', false,
        'board', json_build_object('slug', o.slug, 'name', o.name), 'author', ${authorSql('t')}, 'viewerMeToo', false) AS node
    FROM forum.thread t JOIN forum.board o ON o.id = t.board_id
    JOIN identity.staff s ON s.id = t.author_id JOIN identity.unit u ON u.id = s.unit_id
    WHERE t.audience <> 'LETTER' ORDER BY t.last_activity_at DESC, t.id DESC LIMIT 30
  ) l`;
