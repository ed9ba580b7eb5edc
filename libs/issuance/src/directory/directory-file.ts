import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { entryLine, readEntryLines, type DirectoryEntry } from '#tokens';

/**
 * The key directory once more, outside the database: what tells an older copy of the database from the database.
 * Lines are added and brought to the disk, never changed.
 */
export class DirectoryFile {
  constructor(readonly path: string) {}

  /** Empty when there is no file. A line that a crash cut short was never relied upon. @throws Malformed */
  async read(): Promise<DirectoryEntry[]> {
    return readEntryLines(await this.wholeLines());
  }

  /** Returns when the entries are on the disk. */
  async append(entries: readonly DirectoryEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const end = Buffer.byteLength(await this.wholeLines());
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.truncate(end);
      await file.appendFile(entries.map(entryLine).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(this.path));
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

/** So that a new file's name survives a power cut; Windows has no such thing and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
