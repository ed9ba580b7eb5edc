import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '#platform/testing';

describe('the schema anonymous', () => {
  let database: FreshDatabase;
  let anonymous: Client;
  let tables: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    const source = await database.open();
    anonymous = new Client({ connectionString: database.anonymousUrl });
    await anonymous.connect();
    const rows = await source.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'anonymous'`,
    );
    tables = rows.map(({ name }) => name);
  });
  afterAll(async () => {
    await anonymous.end();
    await database.drop();
  });

  it('has these tables and no other', () => {
    expect(new Set(tables)).toEqual(
      new Set([
        ...['key', 'spent', 'author', 'inbox', 'image', 'outcome', 'letter_entry', 'letter_image', 'standing'],
        ...['horizon', 'directory'],
      ]),
    );
  });

  describe('to the role of the anonymous app', () => {
    const isRefused = (sql: string) => expect(anonymous.query(sql)).rejects.toMatchObject({ code: '42501' });

    it('grants exactly what it needs', async () => {
      const { rows } = await anonymous.query<{ line: string }>(
        `SELECT table_name || ': ' || string_agg(privilege_type, ', ' ORDER BY privilege_type) AS line
           FROM information_schema.role_table_grants WHERE grantee = current_user GROUP BY table_schema, table_name
          ORDER BY 1`,
      );
      expect(rows.map(({ line }) => line)).toEqual([
        'author: INSERT, SELECT',
        'directory: SELECT',
        'horizon: INSERT, SELECT',
        'image: INSERT',
        'inbox: INSERT',
        'key: SELECT',
        'letter_entry: SELECT',
        'letter_image: SELECT',
        'outcome: INSERT, SELECT',
        'spent: INSERT, SELECT',
        'standing: SELECT',
      ]);
      const { rows: updates } = await anonymous.query<{ column: string }>(
        `SELECT column_name AS column FROM information_schema.role_column_grants
          WHERE grantee = current_user AND privilege_type = 'UPDATE' ORDER BY 1`,
      );
      expect(updates.map(({ column }) => column)).toEqual(['follow_up_count', 'follow_up_day', 'last_seq', 'slot']);
    });

    it('closes every other schema', async () => {
      const { rows } = await anonymous.query<{ name: string }>(
        `SELECT nspname AS name FROM pg_namespace
          WHERE has_schema_privilege(oid, 'USAGE') AND nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`,
      );
      expect(rows.map(({ name }) => name)).toEqual(['anonymous', 'public']);
      await isRefused('SELECT * FROM identity.staff');
      await isRefused('SELECT * FROM issuance.lot');
      await isRefused('SELECT * FROM platform.outbox');
      await isRefused('SELECT * FROM public.migration');
    });

    it('lets it delete nothing, unblock nobody, read no inbox and make no table', async () => {
      await isRefused('DELETE FROM anonymous.spent');
      await isRefused('UPDATE anonymous.author SET blocked = NULL');
      await isRefused('SELECT * FROM anonymous.inbox');
      await isRefused(`UPDATE anonymous.key SET holders = 99`);
      await isRefused('CREATE TABLE anonymous.note (text text)');
      await isRefused('CREATE TABLE public.note (text text)');
    });
  });
});
