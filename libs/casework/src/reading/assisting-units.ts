import type { UnitId } from '#contracts';
import { toUnit } from '#identity';
import type { Unit, Units } from '#identity';
import type { ApiContext } from '#platform';

/** In the order in which they were named. */
export async function assistingUnits(units: Units, context: ApiContext, ids: readonly string[]): Promise<Unit[]> {
  const rows = await units.loader(context).loadMany(ids as UnitId[]);
  return rows.flatMap((row) => (row === null || row instanceof Error ? [] : [toUnit(row)]));
}
