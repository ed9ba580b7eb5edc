import type { EntityManager } from 'typeorm';
import { room } from '#contracts';
import type { Outbox } from '#platform';
import { spendableIn, type Epoch, type ListedKey } from '#tokens';
import type { DirectoryWriter } from '../directory/directory-writer.js';
import type { FreshKey } from './fresh-key.js';

export const FORUM = 'forum';

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
  await tx.query(
    `INSERT INTO issuance.key (key_id, purpose, epoch, generation, public_key, private_key, retired)
     VALUES ($1, $2, $3, $4, $5, $6, false)`,
    [keyId, FORUM, epoch, generation, publicKey, sealed],
  );
  await tx.query(
    `INSERT INTO anonymous.key
       (key_id, purpose, epoch, generation, public_key, spendable_from, spendable_until, holders, lots, retired)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, false)`,
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
  await tx.query(`UPDATE issuance.key SET retired = true, private_key = '' WHERE key_id = ANY($1)`, [ids]);
  await tx.query('UPDATE anonymous.key SET retired = true WHERE key_id = ANY($1)', [ids]);
  await writer.append(
    tx,
    keys.map(({ purpose, epoch, generation, keyId }) => ({ kind: 'RETIRED', purpose, epoch, generation, keyId, note })),
  );
}

/** Every browser looks at the keys again, whether or not its person ever writes. */
export async function tellOfKeys(tx: EntityManager, outbox: Outbox, length: number): Promise<void> {
  await outbox.record(tx, { type: 'anonymous.keys', rooms: [room.everyone], payload: { length } });
}
