import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything the anonymous side keeps. No clock time anywhere: `slot` is the end of a publication window in Unix
 * seconds, days are days. No sequence, no default, no key to people. test/architecture lints these promises.
 */
export class Redemption1795300000006 implements MigrationInterface {
  readonly name = 'Redemption1795300000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'xinqiao_anonymous') THEN
          RAISE EXCEPTION 'Create the role of the anonymous app first, as docker/postgres/10-anonymous-role.sh does.';
        END IF;
      END $$`);
    await runner.query(`CREATE SCHEMA anonymous`);
    await runner.query(`
      CREATE TABLE anonymous.key (
        key_id text NOT NULL,
        purpose text NOT NULL,
        epoch text NOT NULL,
        generation integer NOT NULL,
        public_key text NOT NULL,
        spendable_from date NOT NULL,
        spendable_until date NOT NULL,
        holders integer NOT NULL,
        lots integer NOT NULL,
        spent integer NOT NULL,
        retired boolean NOT NULL,
        CONSTRAINT key_pkey PRIMARY KEY (key_id),
        CONSTRAINT key_purpose_epoch_generation UNIQUE (purpose, epoch, generation)
      )`);
    await runner.query(`
      CREATE TABLE anonymous.spent (
        nonce bytea NOT NULL,
        key_id text NOT NULL,
        CONSTRAINT spent_pkey PRIMARY KEY (nonce)
      )`);
    await runner.query(`
      CREATE TABLE anonymous.author (
        author_key text NOT NULL,
        thread_id uuid NOT NULL,
        letter boolean NOT NULL,
        last_seq integer NOT NULL,
        follow_up_day date,
        follow_up_count integer NOT NULL,
        blocked text,
        CONSTRAINT author_pkey PRIMARY KEY (author_key)
      )`);
    await runner.query(`
      CREATE TABLE anonymous.inbox (
        id uuid NOT NULL,
        slot bigint NOT NULL,
        ordinal integer NOT NULL,
        payload jsonb NOT NULL,
        CONSTRAINT inbox_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE INDEX inbox_slot_ordinal ON anonymous.inbox (slot, ordinal)`);
    await runner.query(`
      CREATE TABLE anonymous.image (
        id uuid NOT NULL,
        slot bigint NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT image_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE TABLE anonymous.outcome (
        author_key text NOT NULL,
        seq integer NOT NULL,
        slot bigint NOT NULL,
        request_hash bytea NOT NULL,
        state text NOT NULL,
        post_seq integer,
        refusal text,
        CONSTRAINT outcome_pkey PRIMARY KEY (author_key, seq),
        CONSTRAINT outcome_state CHECK (state IN ('PENDING', 'PUBLISHED', 'REFUSED'))
      )`);
    await runner.query(`
      CREATE TABLE anonymous.letter_entry (
        thread_id uuid NOT NULL,
        seq integer NOT NULL,
        voice text NOT NULL,
        kind text NOT NULL,
        body text,
        office_unit text,
        office_title text,
        day date NOT NULL,
        CONSTRAINT letter_entry_pkey PRIMARY KEY (thread_id, seq),
        CONSTRAINT letter_entry_voice CHECK (voice IN ('AUTHOR', 'ADDRESSEE'))
      )`);
    await runner.query(`
      CREATE TABLE anonymous.standing (
        thread_id uuid NOT NULL,
        open_question integer,
        solved boolean,
        rating text,
        reason text,
        withdrawn boolean NOT NULL,
        reopen_until date,
        CONSTRAINT standing_pkey PRIMARY KEY (thread_id),
        CONSTRAINT standing_rated_whole CHECK ((rating IS NULL) = (solved IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE anonymous.letter_image (
        thread_id uuid NOT NULL,
        seq integer NOT NULL,
        ordinal integer NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        alt text NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT letter_image_pkey PRIMARY KEY (thread_id, seq, ordinal)
      )`);
    await this.grant(runner);
  }

  /** The anonymous app adds; it changes nothing but its authors' counters, deletes nothing and cannot read the inbox. */
  private async grant(runner: QueryRunner): Promise<void> {
    const grants = [
      'USAGE ON SCHEMA anonymous',
      'SELECT ON anonymous.key, anonymous.spent, anonymous.author, anonymous.outcome, anonymous.letter_entry',
      'SELECT ON anonymous.letter_image, anonymous.standing',
      'INSERT ON anonymous.spent, anonymous.author, anonymous.outcome, anonymous.inbox, anonymous.image',
      'UPDATE (last_seq, follow_up_day, follow_up_count) ON anonymous.author',
    ];
    for (const grant of grants) await runner.query(`GRANT ${grant} TO xinqiao_anonymous`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA anonymous CASCADE`);
  }
}
