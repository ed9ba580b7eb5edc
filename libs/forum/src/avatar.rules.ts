import { randomInt } from 'node:crypto';
import type { StaffId } from '#contracts';

const SEEDS = 2 ** 31 - 1;

/** For whoever must not be recognised elsewhere: unrelated to anything. */
export function randomSeed(): number {
  return randomInt(SEEDS);
}

/** For a public name: the same face everywhere. */
export function seedOf(staffId: StaffId): number {
  return Number.parseInt(staffId.slice(0, 8), 16) % SEEDS;
}
