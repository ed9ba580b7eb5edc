import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795300000002 implements MigrationInterface {
  readonly name = 'Identity1795300000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA identity`);
    await runner.query(`
      CREATE TABLE identity.unit (
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        parent_id uuid,
        lineage uuid[] NOT NULL,
        retired boolean NOT NULL DEFAULT false,
        CONSTRAINT unit_pkey PRIMARY KEY (id),
        CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES identity.unit (id),
        CONSTRAINT unit_lineage_ends_in_itself CHECK (lineage[array_upper(lineage, 1)] = id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX unit_code_unique ON identity.unit (code)`);
    await runner.query(`CREATE INDEX unit_parent ON identity.unit (parent_id)`);
    await runner.query(`
      CREATE TABLE identity.staff (
        id uuid NOT NULL,
        login_name text NOT NULL,
        name text NOT NULL,
        title text,
        unit_id uuid NOT NULL,
        suspended boolean NOT NULL DEFAULT false,
        CONSTRAINT staff_pkey PRIMARY KEY (id),
        CONSTRAINT staff_unit_fk FOREIGN KEY (unit_id) REFERENCES identity.unit (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX staff_login_name_unique ON identity.staff (login_name)`);
    await runner.query(`CREATE INDEX staff_unit ON identity.staff (unit_id)`);
    await runner.query(`
      CREATE TABLE identity.role_binding (
        id uuid NOT NULL,
        staff_id uuid NOT NULL,
        role text NOT NULL,
        unit_id uuid NOT NULL,
        on_behalf_of_id uuid,
        CONSTRAINT role_binding_pkey PRIMARY KEY (id),
        CONSTRAINT role_binding_staff_fk FOREIGN KEY (staff_id) REFERENCES identity.staff (id),
        CONSTRAINT role_binding_unit_fk FOREIGN KEY (unit_id) REFERENCES identity.unit (id),
        CONSTRAINT role_binding_on_behalf_of_fk FOREIGN KEY (on_behalf_of_id) REFERENCES identity.staff (id),
        CONSTRAINT role_binding_delegate_serves_a_leader CHECK ((role = 'DELEGATE') = (on_behalf_of_id IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX role_binding_once ON identity.role_binding (staff_id, role, unit_id) WHERE on_behalf_of_id IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX role_binding_delegate_once ON identity.role_binding (staff_id, role, unit_id, on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX role_binding_unit ON identity.role_binding (unit_id)`);
    await runner.query(`CREATE INDEX role_binding_on_behalf_of ON identity.role_binding (on_behalf_of_id)`);
    await runner.query(`
      CREATE TABLE identity.account (
        staff_id uuid NOT NULL,
        password_hash text,
        must_change boolean NOT NULL,
        CONSTRAINT account_pkey PRIMARY KEY (staff_id),
        CONSTRAINT account_staff_fk FOREIGN KEY (staff_id) REFERENCES identity.staff (id)
      )`);
    await runner.query(`
      CREATE TABLE identity.session (
        token_hash bytea NOT NULL,
        staff_id uuid NOT NULL,
        created_on date NOT NULL,
        expires_on date NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (token_hash),
        CONSTRAINT session_staff_fk FOREIGN KEY (staff_id) REFERENCES identity.staff (id)
      )`);
    await runner.query(`CREATE INDEX session_staff ON identity.session (staff_id)`);
    await runner.query(`CREATE INDEX session_expires_on ON identity.session (expires_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA identity CASCADE`);
  }
}
