import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Channels1795300000008 implements MigrationInterface {
  readonly name = 'Channels1795300000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA channels`);
    await runner.query(`
      CREATE TABLE channels.notice (
        staff_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        kind text NOT NULL,
        version integer NOT NULL,
        post_seq integer,
        at timestamptz NOT NULL,
        slot boolean NOT NULL,
        mailed_version integer NOT NULL DEFAULT 0,
        CONSTRAINT notice_pkey PRIMARY KEY (staff_id, thread_id, kind)
      )`);
    await runner.query(`CREATE INDEX notice_latest ON channels.notice (staff_id, at, thread_id, kind)`);
    await runner.query(`
      CREATE TABLE channels.choice (
        staff_id uuid NOT NULL,
        silenced text[] NOT NULL,
        pace text NOT NULL,
        language text NOT NULL,
        address text,
        pending_address text,
        code text,
        guesses_left integer NOT NULL DEFAULT 0,
        code_mailed boolean NOT NULL DEFAULT true,
        codes_on date,
        codes_asked integer NOT NULL DEFAULT 0,
        digest_on date,
        bulletin boolean NOT NULL DEFAULT false,
        bulletin_on date,
        CONSTRAINT choice_pkey PRIMARY KEY (staff_id)
      )`);
    await runner.query(`
      CREATE INDEX choice_mail ON channels.choice (pace) WHERE pace <> 'NEVER' AND address IS NOT NULL`);
    await runner.query(`
      CREATE INDEX choice_bulletin ON channels.choice (bulletin_on) WHERE bulletin AND address IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA channels CASCADE`);
  }
}
