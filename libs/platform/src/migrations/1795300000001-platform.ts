import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1795300000001 implements MigrationInterface {
  readonly name = 'Platform1795300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA platform`);
    await runner.query(`
      CREATE TABLE platform.outbox (
        sequence bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        position bigint,
        type text NOT NULL,
        rooms text[] NOT NULL,
        payload jsonb NOT NULL,
        CONSTRAINT outbox_pkey PRIMARY KEY (sequence)
      )`);
    await runner.query(`CREATE UNIQUE INDEX outbox_position ON platform.outbox (position) WHERE position IS NOT NULL`);
    await runner.query(`CREATE INDEX outbox_unrelayed ON platform.outbox (sequence) WHERE position IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA platform CASCADE`);
  }
}
