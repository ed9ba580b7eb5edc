/**
 * Which notices this person has seen, kept on this device and nowhere else: a row on a server that changes when somebody
 * reads would tell that they were there.
 */
export interface Seen {
  /** Unix ms. On a device that knows nothing yet, what is older counts as seen. */
  readonly since: number;
  /** The version that was seen, by notice. */
  readonly versions: Readonly<Record<string, number>>;
}

export interface Countable {
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

/** How many things of it are news. */
export function newsIn({ since, versions }: Seen, { id, version, at }: Countable): number {
  const known = versions[id] ?? (Date.parse(at) < since ? version : 0);
  return Math.max(0, version - known);
}
