import { Injectable } from '@nestjs/common';
import { isUuid } from '#contracts';
import type { UnitId } from '#contracts';
import { Units } from '#identity';
import type { UnitRow } from '#identity';
import { invalidInput } from '#platform';

const ASSISTING = 10;

/** The units that somebody names when a matter is given away. */
@Injectable()
export class NamedUnits {
  constructor(private readonly units: Units) {}

  /** @throws INVALID_INPUT when there is none, or it is retired */
  async lead(id: string): Promise<UnitRow> {
    const [unit] = await this.known('unitId', [id]);
    if (unit === undefined) throw invalidInput('unitId', 'There is no such unit.');
    return unit;
  }

  /** @throws INVALID_INPUT when one is not there, retired or the lead, or there are too many */
  async assisting(ids: readonly string[], lead: UnitId): Promise<UnitId[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length > ASSISTING) throw invalidInput('assistingUnitIds', `At most ${ASSISTING}.`);
    if (wanted.includes(lead)) throw invalidInput('assistingUnitIds', 'The lead unit does not assist itself.');
    return (await this.known('assistingUnitIds', wanted)).map(({ id }) => id);
  }

  private async known(field: string, ids: readonly string[]): Promise<UnitRow[]> {
    if (!ids.every(isUuid)) throw invalidInput(field, 'There is no such unit.');
    const found = await this.units.byIds(ids as UnitId[]);
    return found.map((unit) => {
      if (unit == null || unit.retired) throw invalidInput(field, 'There is no such unit.');
      return unit;
    });
  }
}
