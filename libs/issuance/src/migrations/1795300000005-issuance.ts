import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The side that knows people. The ledger says that a member fetched a lot of an epoch's key, and nothing finer. */
export class Issuance1795300000005 implements MigrationInterface {
  readonly name = 'Issuance1795300000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA issuance`);
    await runner.query(`
      CREATE TABLE issuance.key (
        key_id text NOT NULL,
        private_key bytea NOT NULL,
        filed boolean NOT NULL,
        CONSTRAINT key_pkey PRIMARY KEY (key_id)
      )`);
    await runner.query(`
      CREATE TABLE issuance.lot (
        staff_id uuid NOT NULL,
        key_id text NOT NULL,
        lot integer NOT NULL,
        request_hash bytea NOT NULL,
        CONSTRAINT lot_pkey PRIMARY KEY (staff_id, key_id, lot),
        CONSTRAINT lot_number CHECK (lot BETWEEN 1 AND 3)
      )`);
    await runner.query(`CREATE INDEX lot_key_id ON issuance.lot (key_id)`);
    await runner.query(`
      CREATE UNLOGGED TABLE issuance.lot_today (
        staff_id uuid NOT NULL,
        key_id text NOT NULL,
        lot integer NOT NULL,
        request_hash bytea NOT NULL,
        day date NOT NULL,
        CONSTRAINT lot_today_pkey PRIMARY KEY (staff_id, key_id, lot),
        CONSTRAINT lot_today_number CHECK (lot BETWEEN 1 AND 3)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA issuance CASCADE`);
  }
}
