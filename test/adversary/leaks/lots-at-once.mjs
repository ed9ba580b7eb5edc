import { Lots as Real } from '../../../dist/libs/issuance/src/lots/lots.service.js';

const AT_ONCE = `
  WITH today AS (DELETE FROM issuance.lot_today RETURNING staff_id, key_id, lot, request_hash)
  INSERT INTO issuance.lot SELECT * FROM today`;

export class Lots extends Real {
  async enter(tx, claim) {
    await super.enter(tx, claim);
    await tx.query(AT_ONCE);
  }
}
