import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isUuid } from '#contracts';
import type { ThreadId, UnitId } from '#contracts';

/** One purge, without a word of what was purged. */
export interface ListedPurge {
  readonly id: string;
  readonly threadId: ThreadId;
  readonly seq: number;
  /** A number is given again after an older copy was put back, an id never. */
  readonly postId: string;
  readonly reason: string;
  readonly unitId: UnitId;
  readonly on: string;
}

/**
 * Every purge once more, outside the database: an older copy of the database that is put back knows nothing of them.
 * Lines are added and brought to the disk, never changed.
 */
export class PurgeList {
  constructor(private readonly path: string) {}

  /** Empty when there is no file. A line that a crash cut short was never relied upon. @throws SyntaxError */
  async read(): Promise<ListedPurge[]> {
    const lines = (await this.wholeLines()).split('\n').filter((line) => line !== '');
    return lines.map(purgeOf);
  }

  /** Returns when they are on the disk. */
  async append(purges: readonly ListedPurge[]): Promise<void> {
    if (purges.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const end = Buffer.byteLength(await this.wholeLines());
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.truncate(end);
      await file.appendFile(purges.map((purge) => `${JSON.stringify(purge)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async wholeLines(): Promise<string> {
    try {
      const text = await readFile(this.path, 'utf8');
      return text.slice(0, text.lastIndexOf('\n') + 1);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

function purgeOf(line: string): ListedPurge {
  const purge = JSON.parse(line) as ListedPurge;
  const ids = [purge.id, purge.threadId, purge.postId, purge.unitId];
  if (!ids.every(isUuid) || !Number.isInteger(purge.seq)) throw new SyntaxError('a line of the purge list is broken');
  return purge;
}
