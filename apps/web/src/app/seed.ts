const SEEDS = 2 ** 31 - 1;

/** The face of a named person, by the server's own rule: the same in the header as beside their posts. */
export function seedOf(staffId: string): number {
  return Number.parseInt(staffId.slice(0, 8), 16) % SEEDS;
}
