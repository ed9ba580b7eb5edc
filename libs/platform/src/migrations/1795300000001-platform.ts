import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public holidays of China and the weekends worked for them, as the State Council announced them; taken from the
 * package chinese-days 1.5.7 (MIT). It does not know 2027, which is added when it is announced.
 */
const daysOfChina = [
  { year: 2025, name: '元旦', off: '01-01', worked: '' },
  { year: 2025, name: '春节', off: '01-28 01-29 01-30 01-31 02-03 02-04', worked: '01-26 02-08' },
  { year: 2025, name: '清明', off: '04-04', worked: '' },
  { year: 2025, name: '劳动节', off: '05-01 05-02 05-05', worked: '04-27' },
  { year: 2025, name: '端午', off: '06-02', worked: '' },
  { year: 2025, name: '国庆节', off: '10-01 10-02 10-03 10-07 10-08', worked: '09-28 10-11' },
  { year: 2025, name: '中秋', off: '10-06', worked: '' },
  { year: 2026, name: '元旦', off: '01-01 01-02', worked: '01-04' },
  { year: 2026, name: '春节', off: '02-16 02-17 02-18 02-19 02-20 02-23', worked: '02-14 02-28' },
  { year: 2026, name: '清明', off: '04-06', worked: '' },
  { year: 2026, name: '劳动节', off: '05-01 05-04 05-05', worked: '05-09' },
  { year: 2026, name: '端午', off: '06-19', worked: '' },
  { year: 2026, name: '国庆节', off: '10-01 10-02 10-05 10-06 10-07', worked: '09-20 10-10' },
  { year: 2026, name: '中秋', off: '09-25', worked: '' },
] as const;

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
    await runner.query(`
      CREATE TABLE platform.calendar_year (year integer NOT NULL, CONSTRAINT calendar_year_pkey PRIMARY KEY (year))`);
    await runner.query(`
      CREATE TABLE platform.calendar_day (
        id uuid NOT NULL,
        day date NOT NULL,
        unit_id uuid,
        works boolean NOT NULL,
        name text NOT NULL,
        CONSTRAINT calendar_day_pkey PRIMARY KEY (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX calendar_day_once ON platform.calendar_day (day, unit_id) NULLS NOT DISTINCT`,
    );
    for (const { year, name, off, worked } of daysOfChina) {
      await runner.query(`INSERT INTO platform.calendar_year (year) VALUES ($1) ON CONFLICT DO NOTHING`, [year]);
      for (const [days, works] of [
        [off, false],
        [worked, true],
      ] as const)
        await runner.query(
          `INSERT INTO platform.calendar_day (id, day, works, name)
            SELECT gen_random_uuid(), ($1 || '-' || day)::date, $2, $3 FROM unnest(string_to_array($4, ' ')) AS day`,
          [String(year), works, name, days],
        );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA platform CASCADE`);
  }
}
