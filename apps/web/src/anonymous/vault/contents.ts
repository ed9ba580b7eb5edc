import { daysBetween, firstDayOf } from '#tokens';
import type { Change, KeptLot } from '../keep.js';
import { applyTo, noRecords, puttingAll, type Records } from '../records.js';
import { pad, unpad, type Bytes } from './bytes.js';
import { seal, unseal, type KeyPair } from './seal.js';
import { weekBoxes, type Box, type Boxes } from './store.js';

/** Room for what is on its way with seven of the largest pictures, or some thousand receipts. Always this much, used or not. */
const CONTENTS_BYTES = 4 * 1024 * 1024;
/** Room for one lot: four tokens, or what unblinds them. */
const WEEK_BYTES = 16 * 1024;
/** Lots older than this many weeks have died. */
const LOTS = 4;

const sizeOf = (box: Box): number => (box === 'contents' ? CONTENTS_BYTES : WEEK_BYTES);

/** @throws VaultFull */
export function sealBox(publicKey: Bytes, box: Box, changes: readonly Change[]): Promise<Bytes> {
  return seal(publicKey, pad(JSON.stringify(changes), sizeOf(box)), box);
}

async function changesIn(keys: KeyPair, box: Box, sealed: Bytes): Promise<readonly Change[]> {
  return JSON.parse(unpad(await unseal(keys, sealed, box))) as readonly Change[];
}

/** Everything in the boxes; what came while the vault was locked lies over what was there before. */
export async function readBoxes(keys: KeyPair, boxes: Boxes): Promise<Records> {
  const records = noRecords();
  for (const box of ['contents', ...weekBoxes] as const) applyTo(records, await changesIn(keys, box, boxes[box]));
  return records;
}

/** Everything in one box, and the others empty: sealed anew, so that none looks untouched. @throws VaultFull */
export async function sealAll(publicKey: Bytes, records: Records): Promise<Boxes> {
  const secret = puttingAll(records).filter((change) => change.shelf !== 'lot');
  const sealed = await Promise.all([
    sealBox(publicKey, 'contents', secret),
    ...weekBoxes.map((box) => sealBox(publicKey, box, [])),
  ]);
  return Object.fromEntries(['contents', ...weekBoxes].map((box, at) => [box, sealed[at]])) as unknown as Boxes;
}

/** Lots are no secret and stand in the head; the oldest are forgotten. */
export function lotsAfter(lots: readonly KeptLot[], changes: readonly Change[]): readonly KeptLot[] {
  const records = noRecords();
  for (const lot of lots) records.lot.set(lot.id, lot);
  applyTo(
    records,
    changes.filter((change) => change.shelf === 'lot'),
  );
  return [...records.lot.values()].sort((a, b) => a.id.localeCompare(b.id)).slice(-LOTS);
}

/** Where the lot of these changes goes while the vault is locked; undefined when they are about anything else. */
export function weekBoxOf(changes: readonly Change[]): Box | undefined {
  const epochs = new Set(changes.map(epochOf));
  const [epoch] = epochs;
  if (epochs.size !== 1 || epoch === undefined) return undefined;
  return weekBoxes[Math.floor(daysBetween('1970-01-01', firstDayOf(epoch)) / 7) % weekBoxes.length];
}

function epochOf(change: Change): string | undefined {
  if (change.shelf === 'lot' || change.shelf === 'pending') return 'put' in change ? change.put.id : change.remove;
  return change.shelf === 'token' && 'put' in change ? change.put.epoch : undefined;
}
