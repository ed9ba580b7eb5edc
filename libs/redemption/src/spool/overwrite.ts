import type { FileHandle } from 'node:fs/promises';

/** Writes all of it, or throws: a disk that is nearly full takes a part and reports no error. @param at byte offset */
export async function overwrite(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written);
    if (bytesWritten === 0) throw new Error('The disk takes no more.');
    written += bytesWritten;
  }
}
