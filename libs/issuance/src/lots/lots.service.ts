import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId } from '#contracts';
import { Clock, Database, DomainError } from '#platform';
import { LOTS_PER_EPOCH, toBase64Url } from '#tokens';
import { IssuerKeys } from '../keys/issuer-keys.service.js';
import { FORUM, offeredEpochs } from '../keys/key-rows.js';
import { Signer } from '../signing/signer.js';
import { LotLimit } from './lot-limit.js';
import { checkLot, readBlinded, requestHash } from './lot-request.js';

/** A lot a member may still fetch. */
export interface MissingLot {
  readonly epoch: string;
  readonly lot: number;
}

interface Claim {
  readonly staffId: StaffId;
  readonly keyId: string;
  readonly lot: number;
  readonly hash: Buffer;
}

/**
 * Gives every member the same: three lots of four tokens a week, one lot for each of their browsers. What is signed
 * cannot be seen, and what is remembered is that a member has a lot, never when.
 */
@Injectable()
export class Lots {
  private readonly limit: LotLimit;

  constructor(
    private readonly database: Database,
    private readonly keys: IssuerKeys,
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {
    this.limit = new LotLimit(clock);
  }

  /**
   * The very same request is answered again; another one for the same lot is not, or a lot would hold any number of
   * tokens.
   * @returns signatures in base64url, in the order of `blinded`
   * @throws DomainError INVALID_INPUT, TOO_OFTEN, TOKENS_UNAVAILABLE, LOT_ALREADY_ISSUED
   */
  async request(staffId: StaffId, keyId: string, lot: number, blinded: readonly string[]): Promise<string[]> {
    checkLot(lot);
    this.limit.count(staffId);
    const key = await this.keys.issuing(keyId);
    if (key === undefined) throw new DomainError('TOKENS_UNAVAILABLE');
    const messages = readBlinded(blinded, key.publicKey);
    const claim = { staffId, keyId, lot, hash: requestHash(messages) };
    await this.database.transaction((tx) => this.enter(tx, claim));
    // After the ledger: a signature that nobody wrote down would be one too many.
    return (await this.signer.sign(keyId, messages)).map(toBase64Url);
  }

  /** Oldest epoch first. A browser takes one of each epoch. */
  async missing(staffId: StaffId): Promise<MissingLot[]> {
    return this.database.rows<MissingLot>(
      `SELECT epoch, lot.n AS lot
         FROM issuance.key JOIN anonymous.key AS public USING (key_id) CROSS JOIN generate_series(1, $4::int) AS lot (n)
        WHERE purpose = $2 AND epoch = ANY($3) AND filed
          AND NOT EXISTS (SELECT FROM issuance.lot taken
                           WHERE taken.staff_id = $1 AND taken.key_id = public.key_id AND taken.lot = lot.n)
          AND NOT EXISTS (SELECT FROM issuance.lot_today taken
                           WHERE taken.staff_id = $1 AND taken.key_id = public.key_id AND taken.lot = lot.n)
        ORDER BY epoch, lot.n`,
      [staffId, FORUM, offeredEpochs(this.clock.today()), LOTS_PER_EPOCH],
    );
  }

  private async enter(tx: EntityManager, { staffId, keyId, lot, hash }: Claim): Promise<void> {
    // One lot of a member at a time: two first lots at once would count the member twice.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${staffId}/${keyId}`]);
    const taken = await tx.query<{ lot: number; hash: Buffer }[]>(
      `SELECT lot, request_hash AS hash FROM issuance.lot WHERE staff_id = $1 AND key_id = $2
       UNION ALL SELECT lot, request_hash FROM issuance.lot_today WHERE staff_id = $1 AND key_id = $2`,
      [staffId, keyId],
    );
    const before = taken.find((one) => one.lot === lot);
    if (before?.hash.equals(hash) === true) return;
    if (before !== undefined) throw new DomainError('LOT_ALREADY_ISSUED');
    await tx.query(
      'INSERT INTO issuance.lot_today (staff_id, key_id, lot, request_hash, day) VALUES ($1, $2, $3, $4, $5)',
      [staffId, keyId, lot, hash, this.clock.today()],
    );
    const holder = taken.length === 0 ? 1 : 0;
    await tx.query('UPDATE anonymous.key SET lots = lots + 1, holders = holders + $2 WHERE key_id = $1', [
      keyId,
      holder,
    ]);
  }
}
