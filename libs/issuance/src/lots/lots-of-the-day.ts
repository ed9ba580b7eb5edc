import { Injectable } from '@nestjs/common';
import { Clock, Database, mixTable } from '#platform';

/** One statement, so that any number of workers may do it: a row goes over once. */
const SETTLE = `
  WITH ended AS (DELETE FROM issuance.lot_today WHERE day < $1 RETURNING staff_id, key_id, lot, request_hash)
  INSERT INTO issuance.lot (staff_id, key_id, lot, request_hash)
  SELECT staff_id, key_id, lot, request_hash FROM ended ORDER BY random()`;

/** Keeps what was fetched on a day without its order, and hands it over a day at a time, mixed. */
@Injectable()
export class LotsOfTheDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** To be done every minute: no finer than that does the order stay in which browsers asked. */
  async mix(): Promise<void> {
    await this.database.rows(SETTLE, [this.clock.today()]);
    await mixTable(this.database, 'issuance.lot_today');
  }
}
