import type { EntityManager } from 'typeorm';
import { room } from '#contracts';
import type { Outbox } from '#platform';
import { epochBefore, epochOf, spendableIn, type Epoch, type ListedKey } from '#tokens';
import type { DirectoryWriter } from '../directory/directory-writer.js';
import type { FreshKey } from './fresh-key.js';

export const FORUM = 'forum';

/** The epochs whose lots a member may fetch on a day: the previous one, spendable at once, and the current one. */
export function offeredEpochs(today: string): readonly [Epoch, Epoch] {
  const current = epochOf(today);
  return [epochBefore(current), current];
}

/** Not retired, and its tokens are, or will be, worth something. */
export function inUse(key: ListedKey, today: string): boolean {
  return !key.retired && (key.purpose !== FORUM || today < spendableIn(key.epoch).until);
}

/** A key in both schemas and in the directory. Under the directory's lock. */
export async function addKey(
  tx: EntityManager,
  writer: DirectoryWriter,
  { keyId, publicKey, sealed, epoch, generation }: NewKey,
): Promise<void> {
  const { from, until } = spendableIn(epoch);
  await tx.query('INSERT INTO issuance.key (key_id, private_key, filed) VALUES ($1, $2, false)', [keyId, sealed]);
  await tx.query(
    `INSERT INTO anonymous.key
       (key_id, purpose, epoch, generation, public_key, spendable_from, spendable_until, holders, lots, spent, retired)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, false)`,
    [keyId, FORUM, epoch, generation, publicKey, from, until],
  );
  await writer.append(tx, [{ kind: 'KEY', purpose: FORUM, epoch, generation, keyId, publicKey }]);
}

interface NewKey extends Pick<FreshKey, 'keyId' | 'publicKey'> {
  readonly sealed: Buffer;
  readonly epoch: Epoch;
  readonly generation: number;
}

/** Their tokens are worth nothing from now on. The private halves go too. Under the directory's lock. */
export async function retireKeys(
  tx: EntityManager,
  writer: DirectoryWriter,
  { keys, note }: { readonly keys: readonly ListedKey[]; readonly note: string },
): Promise<void> {
  const ids = keys.map(({ keyId }) => keyId);
  await tx.query('DELETE FROM issuance.key WHERE key_id = ANY($1)', [ids]);
  await tx.query('UPDATE anonymous.key SET retired = true WHERE key_id = ANY($1)', [ids]);
  await writer.append(
    tx,
    keys.map(({ purpose, epoch, generation, keyId }) => ({ kind: 'RETIRED', purpose, epoch, generation, keyId, note })),
  );
}

/**
 * From now on lots are given of every key: all of them stand in the file. Under the directory's lock.
 * @returns whether one of them takes the place of a retired one
 */
export async function offerFiledKeys(tx: EntityManager): Promise<boolean> {
  const fresh = await tx.query<{ generation: number }[]>(
    'SELECT generation FROM issuance.key JOIN anonymous.key USING (key_id) WHERE NOT filed',
  );
  await tx.query('UPDATE issuance.key SET filed = true WHERE NOT filed');
  return fresh.some(({ generation }) => generation > 1);
}

/** Nothing is counted when somebody asks: the spent tokens of all weeks are too many for a guest's question. */
export async function countSpent(tx: EntityManager): Promise<void> {
  await tx.query(
    `UPDATE anonymous.key SET spent = paid.n FROM (SELECT key_id, count(*) AS n FROM anonymous.spent GROUP BY key_id) AS paid
      WHERE paid.key_id = key.key_id AND key.spent <> paid.n`,
  );
}

/** Every browser looks at the keys again, whether or not its person ever writes. */
export async function tellOfKeys(tx: EntityManager, outbox: Outbox, length: number): Promise<void> {
  await outbox.record(tx, { type: 'anonymous.keys', rooms: [room.everyone], payload: { length } });
}
