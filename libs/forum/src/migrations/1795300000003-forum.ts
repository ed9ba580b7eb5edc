import type { MigrationInterface, QueryRunner } from 'typeorm';

const boards = `
  CREATE TABLE forum.board (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    template text NOT NULL DEFAULT '',
    unit_id uuid NOT NULL,
    read_unit_id uuid NOT NULL,
    post_unit_id uuid NOT NULL,
    answer_unit_id uuid NOT NULL,
    moderate_unit_id uuid NOT NULL,
    voices text[] NOT NULL,
    checked_from date,
    position integer NOT NULL DEFAULT 0,
    archived boolean NOT NULL DEFAULT false,
    thread_count integer NOT NULL DEFAULT 0,
    CONSTRAINT board_pk PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX board_slug_unique ON forum.board (slug)`;

const threads = `
  CREATE TABLE forum.thread (
    id uuid NOT NULL,
    board_id uuid,
    kind text NOT NULL,
    title text NOT NULL,
    audience text NOT NULL,
    reach_unit_id uuid,
    promised_unit_id uuid,
    addressee_unit_id uuid,
    addressee_id uuid,
    lead_unit_id uuid,
    request_reply boolean NOT NULL DEFAULT false,
    voice text NOT NULL,
    author_id uuid,
    persona_id uuid,
    avatar_seed integer NOT NULL,
    posted_at timestamptz NOT NULL,
    last_activity_at timestamptz NOT NULL,
    last_seq integer NOT NULL,
    post_count integer NOT NULL DEFAULT 0,
    official_count integer NOT NULL DEFAULT 0,
    me_too_count integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    hot_rank double precision NOT NULL,
    excerpt text NOT NULL,
    pinned boolean NOT NULL DEFAULT false,
    announced_to_unit_id uuid,
    announced_until date,
    announced_acknowledge boolean,
    hour_leader_id uuid,
    hour_starts_at timestamptz,
    hour_ends_at timestamptz,
    hour_summary_seq integer,
    locked_by_trace uuid,
    hidden_by_trace uuid,
    duplicate_of uuid,
    closed_at timestamptz,
    slow_minutes integer,
    slow_since timestamptz,
    withdrawn boolean NOT NULL DEFAULT false,
    withdrawal_reason text,
    open_question_seq integer,
    answered_on date,
    rating text,
    rated_solved boolean,
    rating_reason text,
    rated_on date,
    CONSTRAINT thread_pk PRIMARY KEY (id),
    CONSTRAINT thread_board_fk FOREIGN KEY (board_id) REFERENCES forum.board (id),
    CONSTRAINT thread_duplicate_fk FOREIGN KEY (duplicate_of) REFERENCES forum.thread (id),
    CONSTRAINT thread_duplicate_is_closed CHECK (duplicate_of IS NULL OR locked_by_trace IS NOT NULL),
    CONSTRAINT thread_anonymous_names_nobody CHECK ((voice = 'ANONYMOUS') = (author_id IS NULL)),
    CONSTRAINT thread_anonymous_has_a_persona CHECK ((voice = 'ANONYMOUS') = (persona_id IS NOT NULL)),
    CONSTRAINT thread_letter_has_an_addressee
      CHECK (audience <> 'LETTER' OR (board_id IS NULL AND addressee_id IS NOT NULL)),
    CONSTRAINT thread_letter_is_led_by_nobody CHECK (audience <> 'LETTER' OR lead_unit_id IS NULL),
    CONSTRAINT thread_on_a_board_has_a_reach
      CHECK (audience = 'LETTER' OR (board_id IS NOT NULL AND reach_unit_id IS NOT NULL))
  );
  CREATE INDEX thread_of_board_latest ON forum.thread (board_id, pinned, last_activity_at, id);
  CREATE INDEX thread_of_board_newest ON forum.thread (board_id, posted_at, id);
  CREATE INDEX thread_latest ON forum.thread (last_activity_at, id) WHERE audience <> 'LETTER';
  CREATE INDEX thread_newest ON forum.thread (posted_at, id) WHERE audience <> 'LETTER';
  CREATE INDEX thread_hot ON forum.thread (hot_rank, id) WHERE audience <> 'LETTER';
  CREATE INDEX thread_unanswered ON forum.thread (posted_at, id) WHERE audience <> 'LETTER' AND official_count = 0;
  CREATE INDEX thread_answered ON forum.thread (last_activity_at, id) WHERE audience <> 'LETTER' AND official_count > 0;
  CREATE INDEX thread_letter_latest ON forum.thread (last_activity_at) WHERE audience = 'LETTER';
  CREATE INDEX thread_letter_received ON forum.thread (addressee_id, last_activity_at, id)
    WHERE audience = 'LETTER';
  CREATE INDEX thread_announced ON forum.thread (announced_to_unit_id, announced_until)
    WHERE announced_to_unit_id IS NOT NULL;
  CREATE INDEX thread_scheduled ON forum.thread (hour_starts_at, id) WHERE hour_leader_id IS NOT NULL;
  CREATE INDEX thread_by_author ON forum.thread (author_id, last_activity_at, id) WHERE author_id IS NOT NULL;
  CREATE INDEX thread_duplicates ON forum.thread (duplicate_of) WHERE duplicate_of IS NOT NULL`;

// Pages and bodies are clustered by (thread, seq): a page is one short walk along one index.
const posts = `
  CREATE TABLE forum.post (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    id uuid NOT NULL,
    parent_seq integer,
    root_seq integer NOT NULL,
    depth integer NOT NULL,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'VISIBLE',
    voice text NOT NULL,
    author_id uuid,
    persona_id uuid,
    avatar_seed integer NOT NULL,
    posted_at timestamptz NOT NULL,
    edited_at timestamptz,
    revision integer NOT NULL DEFAULT 1,
    reply_count integer NOT NULL DEFAULT 0,
    support_count integer NOT NULL DEFAULT 0,
    image_count integer NOT NULL DEFAULT 0,
    document_count integer NOT NULL DEFAULT 0,
    office_unit_name text,
    office_title text,
    office_date date,
    corrects_seq integer,
    corrected_by_seq integer,
    last_trace uuid,
    client_id uuid,
    input_hash text,
    CONSTRAINT post_pk PRIMARY KEY (thread_id, seq),
    CONSTRAINT post_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id),
    CONSTRAINT post_anonymous_names_nobody CHECK ((voice = 'ANONYMOUS') = (author_id IS NULL)),
    CONSTRAINT post_anonymous_has_a_persona CHECK ((voice = 'ANONYMOUS') = (persona_id IS NOT NULL)),
    CONSTRAINT post_speaks_for_an_office
      CHECK ((kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION')) = (office_title IS NOT NULL))
  );
  CREATE INDEX post_branch ON forum.post (thread_id, root_seq, seq);
  CREATE INDEX post_official ON forum.post (thread_id, seq) WHERE kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION');
  CREATE INDEX post_official_newest ON forum.post (posted_at, thread_id, seq)
    WHERE kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION');
  CREATE INDEX post_by_author ON forum.post (author_id, kind, posted_at) WHERE author_id IS NOT NULL;
  CREATE INDEX post_hidden ON forum.post (thread_id, persona_id) WHERE state = 'HIDDEN';
  CREATE UNIQUE INDEX post_once ON forum.post (author_id, client_id) WHERE client_id IS NOT NULL;
  CREATE TABLE forum.post_body (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    body text NOT NULL,
    CONSTRAINT post_body_pk PRIMARY KEY (thread_id, seq),
    CONSTRAINT post_body_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq)
  );
  CREATE TABLE forum.post_search (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    posted_at timestamptz NOT NULL,
    folded text NOT NULL,
    grams text[] NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT post_search_pk PRIMARY KEY (thread_id, seq),
    CONSTRAINT post_search_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq)
  );
  CREATE INDEX post_search_newest ON forum.post_search (posted_at, thread_id, seq);
  CREATE INDEX post_search_grams ON forum.post_search USING gin (grams);
  CREATE INDEX post_search_openings ON forum.post_search USING gin (words) WHERE seq = 1;
  CREATE TABLE forum.image (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    ordinal integer NOT NULL,
    type text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    alt text NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT image_pk PRIMARY KEY (id),
    CONSTRAINT image_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq),
    CONSTRAINT image_type CHECK (type IN ('image/jpeg', 'image/png', 'image/webp'))
  );
  CREATE UNIQUE INDEX image_of_post ON forum.image (thread_id, seq, ordinal);
  CREATE TABLE forum.document (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size integer NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (id),
    CONSTRAINT document_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq)
  );
  CREATE INDEX document_of_post ON forum.document (thread_id, seq, ordinal);
  CREATE TABLE forum.post_revision (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    revision integer NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT post_revision_pk PRIMARY KEY (thread_id, seq, revision),
    CONSTRAINT post_revision_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq)
  )`;

const aroundPosts = `
  CREATE TABLE forum.thread_author (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    author_key text NOT NULL,
    pseudonym text NOT NULL,
    avatar_seed integer NOT NULL,
    blocked_by_trace uuid,
    CONSTRAINT thread_author_pk PRIMARY KEY (id),
    CONSTRAINT thread_author_key_once UNIQUE (thread_id, author_key),
    CONSTRAINT thread_author_pseudonym_once UNIQUE (thread_id, pseudonym),
    CONSTRAINT thread_author_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id)
      DEFERRABLE INITIALLY DEFERRED
  );
  CREATE TABLE forum.moderation_trace (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    step integer NOT NULL,
    seq integer,
    action text NOT NULL,
    reason text NOT NULL,
    rule text,
    office_unit_name text NOT NULL,
    actor_id uuid,
    from_board_id uuid,
    to_board_id uuid,
    other_thread_id uuid,
    "on" date NOT NULL,
    CONSTRAINT moderation_trace_pk PRIMARY KEY (id),
    CONSTRAINT moderation_trace_in_order UNIQUE (thread_id, step),
    CONSTRAINT moderation_trace_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id)
  );
  CREATE TABLE forum.support (
    thread_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    seq integer NOT NULL,
    CONSTRAINT support_pk PRIMARY KEY (thread_id, staff_id, seq),
    CONSTRAINT support_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id)
  );
  CREATE UNLOGGED TABLE forum.support_today (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    staff_id uuid NOT NULL,
    change smallint NOT NULL,
    day date NOT NULL,
    CONSTRAINT support_today_pk PRIMARY KEY (thread_id, seq, staff_id),
    CONSTRAINT support_today_changes_by_one CHECK (change IN (1, -1))
  );
  CREATE INDEX support_today_of_person ON forum.support_today (thread_id, staff_id)`;

// Days and random ids: nothing here tells in which order flags came, nor at what hour somebody was there.
const reviews = `
  CREATE TABLE forum.review (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    state text NOT NULL DEFAULT 'WAITING',
    since date NOT NULL,
    held boolean NOT NULL DEFAULT false,
    unannounced boolean NOT NULL DEFAULT false,
    words text[] NOT NULL DEFAULT '{}',
    claimed_by uuid,
    claimed_on date,
    reason text,
    decided_by uuid,
    decided_on date,
    CONSTRAINT review_pk PRIMARY KEY (id),
    CONSTRAINT review_post_fk FOREIGN KEY (thread_id, seq) REFERENCES forum.post (thread_id, seq),
    CONSTRAINT review_decided_with_a_reason CHECK ((state = 'WAITING') = (reason IS NULL))
  );
  CREATE UNIQUE INDEX review_open ON forum.review (thread_id, seq) WHERE state = 'WAITING';
  CREATE INDEX review_unannounced ON forum.review (thread_id, seq) WHERE unannounced;
  CREATE INDEX review_queue ON forum.review (state, since, id);
  CREATE TABLE forum.flag (
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    staff_id uuid NOT NULL,
    review_id uuid NOT NULL,
    reason text NOT NULL,
    note text NOT NULL,
    CONSTRAINT flag_pk PRIMARY KEY (thread_id, seq, staff_id),
    CONSTRAINT flag_review_fk FOREIGN KEY (review_id) REFERENCES forum.review (id)
  );
  CREATE INDEX flag_of_review ON forum.flag (review_id);
  CREATE TABLE forum.internal_note (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    step integer NOT NULL,
    body text NOT NULL,
    staff_id uuid NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT internal_note_pk PRIMARY KEY (id),
    CONSTRAINT internal_note_in_order UNIQUE (thread_id, step),
    CONSTRAINT internal_note_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id)
  );
  CREATE TABLE forum.purge (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    seq integer NOT NULL,
    reason text NOT NULL,
    unit_id uuid NOT NULL,
    asked_by uuid,
    done_on date,
    CONSTRAINT purge_pk PRIMARY KEY (id),
    CONSTRAINT purge_thread_fk FOREIGN KEY (thread_id) REFERENCES forum.thread (id)
  );
  CREATE UNIQUE INDEX purge_of_post ON forum.purge (thread_id, seq);
  CREATE TABLE forum.mute (
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    until timestamptz,
    trace uuid NOT NULL,
    lifted_by_trace uuid,
    CONSTRAINT mute_pk PRIMARY KEY (id)
  );
  CREATE INDEX mute_of_person ON forum.mute (staff_id) WHERE lifted_by_trace IS NULL;
  CREATE TABLE forum.watched_word (
    id uuid NOT NULL,
    word text NOT NULL,
    letters text NOT NULL,
    action text NOT NULL,
    CONSTRAINT watched_word_pk PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX watched_word_once ON forum.watched_word (letters);
  CREATE TABLE forum.speaking_limits (
    one boolean NOT NULL DEFAULT true,
    threads_an_hour integer NOT NULL,
    threads_a_day integer NOT NULL,
    replies_an_hour integer NOT NULL,
    replies_a_day integer NOT NULL,
    CONSTRAINT speaking_limits_pk PRIMARY KEY (one),
    CONSTRAINT speaking_limits_once CHECK (one)
  )`;

export class Forum1795300000003 implements MigrationInterface {
  readonly name = 'Forum1795300000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA forum');
    for (const tables of [boards, threads, posts, aroundPosts, reviews]) await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA forum CASCADE');
  }
}
