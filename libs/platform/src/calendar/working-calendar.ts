import { Injectable } from '@nestjs/common';
import type { UnitId } from '#contracts';
import { Database } from '../database.js';
import { DomainError } from '../errors.js';
import { UnknownYear, workingDaysAfter } from './working-days.js';
import type { KnownDays } from './working-days.js';

const YEARS = 'SELECT year FROM platform.calendar_year';
/** $1: ancestors-or-self of a unit, root first. What the nearest says comes last and counts. */
const EXCEPTIONS = `
  SELECT day::text AS day, works FROM platform.calendar_day
  WHERE unit_id IS NULL OR unit_id = ANY($1::uuid[])
  ORDER BY coalesce(array_position($1::uuid[], unit_id), 0)`;

/** 工作日历: which days are worked, for everybody and where a unit has it otherwise. */
@Injectable()
export class WorkingCalendar {
  constructor(private readonly database: Database) {}

  /**
   * The last day of a limit of so many working days; the day of receipt is day 0. Days are yyyy-mm-dd.
   * @param lineage ancestors-or-self of the unit whose days are counted, root first; empty: everybody's
   * @throws DomainError CALENDAR_YEAR_MISSING
   */
  async workingDaysAfter(day: string, count: number, lineage: readonly UnitId[] = []): Promise<string> {
    const known = await this.known(lineage);
    try {
      return workingDaysAfter(day, count, known);
    } catch (error) {
      if (error instanceof UnknownYear) throw new DomainError('CALENDAR_YEAR_MISSING', { year: error.year });
      throw error;
    }
  }

  private async known(lineage: readonly UnitId[]): Promise<KnownDays> {
    const [years, days] = await Promise.all([
      this.database.rows<{ year: number }>(YEARS, []),
      this.database.rows<{ day: string; works: boolean }>(EXCEPTIONS, [lineage]),
    ]);
    return {
      years: new Set(years.map(({ year }) => year)),
      exceptions: new Map(days.map(({ day, works }) => [day, works])),
    };
  }
}
