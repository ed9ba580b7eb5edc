import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795300000009 implements MigrationInterface {
  readonly name = 'Files1795300000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA files');
    await runner.query(`
      CREATE TABLE files.upload (
        id uuid NOT NULL,
        staff_id uuid NOT NULL,
        name text NOT NULL,
        size integer NOT NULL,
        received integer NOT NULL DEFAULT 0,
        day date NOT NULL,
        type text,
        width integer,
        height integer,
        CONSTRAINT upload_pk PRIMARY KEY (id),
        CONSTRAINT upload_no_more_than_said CHECK (received BETWEEN 0 AND size)
      )`);
    await runner.query('CREATE INDEX upload_of_person ON files.upload (staff_id)');
    await runner.query(`
      CREATE TABLE files.piece (
        upload_id uuid NOT NULL,
        at integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT piece_pk PRIMARY KEY (upload_id, at),
        CONSTRAINT piece_upload_fk FOREIGN KEY (upload_id) REFERENCES files.upload (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE TABLE files.discarded (id uuid NOT NULL, CONSTRAINT discarded_pk PRIMARY KEY (id))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA files CASCADE');
  }
}
