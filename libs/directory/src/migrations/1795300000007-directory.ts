import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key directory grows and is never changed: a trigger refuses it to everybody, and not even the owner is granted it.
 * Whoever takes both away leaves a chain of hashes that the browsers remember.
 */
export class Directory1795300000007 implements MigrationInterface {
  readonly name = 'Directory1795300000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE anonymous.directory (
        index integer NOT NULL,
        previous text NOT NULL,
        kind text NOT NULL,
        purpose text NOT NULL,
        epoch text NOT NULL,
        generation integer NOT NULL,
        key_id text NOT NULL,
        public_key text NOT NULL,
        day date NOT NULL,
        note text NOT NULL,
        CONSTRAINT directory_pkey PRIMARY KEY (index),
        CONSTRAINT directory_kind CHECK (kind IN ('OPENED', 'KEY', 'RETIRED', 'RESTORED'))
      )`);
    await runner.query(`
      CREATE FUNCTION anonymous.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The key directory is never changed, only added to.';
      END $$`);
    await runner.query(`
      CREATE TRIGGER directory_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON anonymous.directory
        FOR EACH STATEMENT EXECUTE FUNCTION anonymous.refuse_change()`);
    await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON anonymous.directory FROM CURRENT_USER');
    await runner.query('GRANT SELECT ON anonymous.directory TO xinqiao_anonymous');
    await runner.query(`
      CREATE TABLE anonymous.horizon (
        witness text NOT NULL,
        slot bigint NOT NULL,
        CONSTRAINT horizon_pkey PRIMARY KEY (witness),
        CONSTRAINT horizon_witness CHECK (witness IN ('DATABASE', 'SPOOL'))
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE (slot) ON anonymous.horizon TO xinqiao_anonymous');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE anonymous.horizon');
    await runner.query('DROP TABLE anonymous.directory');
    await runner.query('DROP FUNCTION anonymous.refuse_change()');
  }
}
