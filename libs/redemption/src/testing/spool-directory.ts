import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the spec's own; `remove()` it. */
export async function aSpoolDirectory(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'xinqiao-spool-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
