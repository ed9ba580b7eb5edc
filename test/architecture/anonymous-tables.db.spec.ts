import type { QueryRunner } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { brokenPromises, columnsLookedAt } from './anonymous-tables.js';

/** Each way to break a promise, as a migration might do it, and what is said of it. */
const planted: readonly (readonly [says: string, sql: string])[] = [
  ['anonymous.inbox.received_at holds a time', 'ALTER TABLE anonymous.inbox ADD received_at timestamptz'],
  ['anonymous.outcome.at holds a time', 'ALTER TABLE anonymous.outcome ADD at time'],
  ['forum.thread_author.since holds a time', 'ALTER TABLE forum.thread_author ADD since timestamp'],
  ['forum.support.at holds a time', 'ALTER TABLE forum.support ADD at timestamptz'],
  ['forum.read_mark.at holds a time', 'CREATE TABLE forum.read_mark (thread_id uuid, at timestamptz)'],
  ['anonymous.outcome.ms could hold a time', 'ALTER TABLE anonymous.outcome ADD ms bigint'],
  ['anonymous.inbox.n counts rows as they come', 'ALTER TABLE anonymous.inbox ADD n serial'],
  [
    'anonymous.inbox.n counts rows as they come',
    'ALTER TABLE anonymous.inbox ADD n integer GENERATED ALWAYS AS IDENTITY',
  ],
  ['forum.thread_author.n counts rows as they come', 'ALTER TABLE forum.thread_author ADD n serial'],
  [
    'anonymous.spent.day is filled in by the clock or by itself',
    'ALTER TABLE anonymous.spent ADD day date DEFAULT CURRENT_DATE',
  ],
  [
    'forum.post.posted_at is filled in by the clock or by itself',
    'ALTER TABLE forum.post ALTER posted_at SET DEFAULT now()',
  ],
  [
    'anonymous.inbox.id is filled in by the clock or by itself',
    'ALTER TABLE anonymous.inbox ALTER id SET DEFAULT uuidv7()',
  ],
  ['anonymous.author.letter has a default', 'ALTER TABLE anonymous.author ALTER letter SET DEFAULT false'],
  ['anonymous.author.staff_id is named after somebody', 'ALTER TABLE anonymous.author ADD staff_id uuid'],
  [
    'forum.thread_author refers to identity.staff',
    'ALTER TABLE forum.thread_author ADD who uuid REFERENCES identity.staff (id)',
  ],
  [
    'anonymous.author refers to forum.thread',
    'ALTER TABLE anonymous.author ADD FOREIGN KEY (thread_id) REFERENCES forum.thread (id)',
  ],
  [
    'anonymous.spent has the trigger tell',
    `CREATE FUNCTION anonymous.tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
     CREATE TRIGGER tell AFTER INSERT ON anonymous.spent FOR EACH ROW EXECUTE FUNCTION anonymous.tell()`,
  ],
];

describe('the tables in which anonymous rows lie', () => {
  let database: FreshDatabase;
  let runner: QueryRunner;

  beforeAll(async () => {
    database = await freshDatabase();
    runner = (await database.open()).createQueryRunner();
  });
  afterAll(() => database.drop());
  beforeEach(() => runner.startTransaction());
  afterEach(() => runner.rollbackTransaction());

  it('keep every promise', async () => {
    expect(await columnsLookedAt(runner)).toBeGreaterThan(80);
    expect(await brokenPromises(runner)).toEqual([]);
  });

  it.each(planted)('would be noticed: %s', async (says, sql) => {
    await runner.query(sql);
    expect(await brokenPromises(runner)).toContain(says);
  });
});
