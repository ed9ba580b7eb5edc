import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';

let fresh: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(forumEntities);
});
afterAll(() => fresh.drop());

describe('the tables of the forum', () => {
  it('are what the entities say', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('give no row an id that tells when it was made', async () => {
    const defaults = await source.query<{ column_name: string; column_default: string }[]>(
      `SELECT table_name, column_name, column_default FROM information_schema.columns
       WHERE table_schema = 'forum' AND (is_identity = 'YES' OR column_default ~* 'nextval|now|uuidv7|current')`,
    );
    expect(defaults).toEqual([]);
  });
});
