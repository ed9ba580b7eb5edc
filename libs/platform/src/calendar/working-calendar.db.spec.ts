import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { UnitId } from '#contracts';
import { Database } from '../database.js';
import { freshDatabase } from '../testing.js';
import type { FreshDatabase } from '../testing.js';
import { WorkingCalendar } from './working-calendar.js';
import { isWorkingDay, workingDaysAfter } from './working-days.js';

let fresh: FreshDatabase;
let source: DataSource;
let calendar: WorkingCalendar;
beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open();
  calendar = new WorkingCalendar(new Database(source));
});
afterAll(() => fresh.drop());

describe('the working calendar, as it is installed', () => {
  it('knows that the national holiday is long, and that the Saturday after it is worked', async () => {
    expect(await calendar.workingDaysAfter('2026-09-30', 5)).toBe('2026-10-13');
    expect(await calendar.workingDaysAfter('2026-10-09', 1)).toBe('2026-10-10');
    expect(await calendar.workingDaysAfter('2025-12-31', 1)).toBe('2026-01-04');
  });

  it('says which year it does not know, also when only the end of a limit lies in it', async () => {
    const missing = { code: 'CALENDAR_YEAR_MISSING', params: { year: 2027 } };
    await expect(calendar.workingDaysAfter('2027-03-01', 1)).rejects.toMatchObject(missing);
    await expect(calendar.workingDaysAfter('2026-12-30', 2)).rejects.toMatchObject(missing);
    expect(await calendar.workingDaysAfter('2026-12-30', 1)).toBe('2026-12-31');
  });

  it('counts for a unit as the unit has it, the nearest before those above it, and for others as before', async () => {
    const [county, village] = [randomUUID(), randomUUID()] as [UnitId, UnitId];
    const put = (unit: UnitId, works: boolean) =>
      source.query(
        `INSERT INTO platform.calendar_day (id, day, unit_id, works, name) VALUES (gen_random_uuid(), '2026-08-03', $1, $2, '赶秋节')`,
        [unit, works],
      );
    await put(county, false);
    expect(await calendar.workingDaysAfter('2026-07-31', 1, [county, village])).toBe('2026-08-04');
    await put(village, true);
    expect(await calendar.workingDaysAfter('2026-07-31', 1, [county, village])).toBe('2026-08-03');
    expect(await calendar.workingDaysAfter('2026-07-31', 1, [county])).toBe('2026-08-04');
    expect(await calendar.workingDaysAfter('2026-07-31', 1)).toBe('2026-08-03');
  });

  it('has each day once for everybody, and once for a unit', async () => {
    const again = source.query(
      `INSERT INTO platform.calendar_day (id, day, works, name) VALUES (gen_random_uuid(), '2026-10-01', true, '国庆节')`,
    );
    await expect(again).rejects.toThrow('calendar_day_once');
  });
});

describe('counting working days', () => {
  it('ends on a working day, with so many of them passed', () => {
    const known = {
      years: new Set([2026]),
      exceptions: new Map([
        ['2026-03-04', false],
        ['2026-03-07', true],
      ]),
    };
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = workingDaysAfter(from, count, known);
        expect(isWorkingDay(to, known)).toBe(true);
        let passed = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000)
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10), known)) passed += 1;
        expect(passed).toBe(count);
      }),
    );
  });
});
