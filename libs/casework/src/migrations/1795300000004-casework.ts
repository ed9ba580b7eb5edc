import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tags every installation begins with. Ids are fixed, so that the story and exports agree across machines. */
const seededTags = [
  { id: '505870a2-4b00-4b4c-ac57-b9fccf216ad5', slug: 'roads', zh: '道路交通', en: 'Roads and transport' },
  { id: '7d5e2718-ed0e-4181-9ed7-760668e32575', slug: 'housing', zh: '住房建设', en: 'Housing and building' },
  { id: 'c6aef8ef-4801-4ecb-9313-f330718f0bc1', slug: 'farming', zh: '农业技术', en: 'Farming and technology' },
  { id: '85c7a479-b176-4dbd-85e1-86b90a077941', slug: 'training', zh: '教育培训', en: 'Study and training' },
  { id: 'b21ee374-f678-4aff-aff4-244d0029028d', slug: 'health', zh: '医疗卫生', en: 'Health' },
  { id: '0a1ae021-2de2-4894-adb3-9570dace7c42', slug: 'pay', zh: '工资待遇', en: 'Pay and benefits' },
  {
    id: '2540b086-4346-4dbc-8435-e02940992776',
    slug: 'care',
    zh: '老干部与困难关怀',
    en: 'Care for elders and hardship',
  },
  { id: '49a60c2a-592c-4ab2-b1cb-cd95f7c46cf3', slug: 'environment', zh: '环境保护', en: 'Environment' },
  { id: 'c967dcfb-e640-4774-8f85-8d3198fa52bb', slug: 'conduct', zh: '工作作风', en: 'Conduct of work' },
  { id: '0204070f-93b7-407f-a97c-42373d76b69b', slug: 'procedures', zh: '办事流程', en: 'Procedures' },
  { id: '1fe07f87-35da-4e59-badc-00aa0509b51a', slug: 'safety', zh: '安全生产', en: 'Safety' },
  { id: 'b81482fe-e2ea-42f6-b95c-9a5f915b37db', slug: 'organisation', zh: '组织人事', en: 'Organisation and staffing' },
] as const;

export class Casework1795300000004 implements MigrationInterface {
  readonly name = 'Casework1795300000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA casework`);
    await runner.query(`
      CREATE TABLE casework.case (
        id uuid NOT NULL,
        number text NOT NULL,
        thread_id uuid NOT NULL,
        unit_id uuid,
        assisting_unit_ids uuid[] NOT NULL,
        status text NOT NULL,
        category text,
        disposition text,
        route text,
        into_id uuid,
        returns integer NOT NULL,
        reworks integer NOT NULL,
        replied boolean NOT NULL,
        version integer NOT NULL,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        status_since timestamptz NOT NULL,
        CONSTRAINT case_pkey PRIMARY KEY (id),
        CONSTRAINT case_into_fk FOREIGN KEY (into_id) REFERENCES casework.case (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX case_number_unique ON casework.case (number)`);
    await runner.query(`CREATE UNIQUE INDEX case_thread_unique ON casework.case (thread_id)`);
    await runner.query(`CREATE INDEX case_latest ON casework.case (updated_at, id)`);
    await runner.query(`CREATE INDEX case_by_status ON casework.case (status, updated_at, id)`);
    await runner.query(`CREATE INDEX case_by_unit ON casework.case (unit_id, updated_at, id)`);
    await runner.query(`
      CREATE TABLE casework.case_event (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        type text NOT NULL,
        status text NOT NULL,
        unit_id uuid,
        assisting_unit_ids uuid[],
        category text,
        disposition text,
        route text,
        rejection text,
        into_id uuid,
        body text,
        tag_ids uuid[] NOT NULL,
        capacity text NOT NULL,
        actor_unit_id uuid,
        actor_id uuid,
        note text,
        post_seq integer,
        at timestamptz NOT NULL,
        slot boolean NOT NULL,
        CONSTRAINT case_event_pkey PRIMARY KEY (case_id, seq),
        CONSTRAINT case_event_case_fk FOREIGN KEY (case_id) REFERENCES casework.case (id),
        CONSTRAINT case_event_into_fk FOREIGN KEY (into_id) REFERENCES casework.case (id),
        CONSTRAINT case_event_opens_first CHECK ((seq = 1) = (type = 'OPEN')),
        CONSTRAINT case_event_author_is_not_named
          CHECK (capacity <> 'AUTHOR' OR (actor_id IS NULL AND actor_unit_id IS NULL))
      )`);
    await runner.query(`
      CREATE FUNCTION casework.keep_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the log of a case is append-only'; END $$`);
    await runner.query(`
      CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON casework.case_event
        FOR EACH STATEMENT EXECUTE FUNCTION casework.keep_the_log()`);
    await runner.query(`
      CREATE TABLE casework.action_tag (
        id uuid NOT NULL,
        slug text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT action_tag_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX action_tag_slug_unique ON casework.action_tag (slug)`);
    await runner.query(`
      CREATE TABLE casework.case_tag (
        case_id uuid NOT NULL,
        tag_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT case_tag_pkey PRIMARY KEY (case_id, tag_id),
        CONSTRAINT case_tag_case_fk FOREIGN KEY (case_id) REFERENCES casework.case (id),
        CONSTRAINT case_tag_tag_fk FOREIGN KEY (tag_id) REFERENCES casework.action_tag (id)
      )`);
    await runner.query(`CREATE INDEX case_tag_tag ON casework.case_tag (tag_id)`);
    await runner.query(`
      CREATE TABLE casework.case_counter (
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT case_counter_pkey PRIMARY KEY (year)
      )`);
    for (const [position, tag] of seededTags.entries())
      await runner.query(
        `INSERT INTO casework.action_tag (id, slug, name_zh, name_en, position) VALUES ($1, $2, $3, $4, $5)`,
        [tag.id, tag.slug, tag.zh, tag.en, position],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA casework CASCADE`);
  }
}
