import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { limits } from '#contracts';
import { Clock, Database, type Viewer } from '#platform';
import { FolderStore } from '../store/folder-store.js';
import { Completion } from '../uploads/completion.js';
import { FinishedUploads } from '../uploads/finished-uploads.js';
import { Sweeping } from '../uploads/sweeping.js';
import { Uploads } from '../uploads/uploads.service.js';

export type TestFiles = ReturnType<typeof someFiles>;

/** The services of the room on one database and a folder of their own. Call `remove` at the end. */
export function someFiles(source: DataSource, clock = new Clock()) {
  const folder = mkdtempSync(join(tmpdir(), 'xinqiao-files-'));
  const database = new Database(source);
  const store = new FolderStore(folder);
  return {
    folder,
    store,
    uploads: new Uploads(database, new Completion(database, store), clock, { fileMib: 1 }),
    finished: new FinishedUploads(),
    sweeping: new Sweeping(database, store, clock),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Sends a whole file, in pieces as browsers do. @returns its id */
export async function anUpload(
  { uploads }: Pick<TestFiles, 'uploads'>,
  viewer: Viewer,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const id = await uploads.begin(viewer, name, bytes.length);
  const { piece } = limits.uploads;
  for (let at = 0; at < bytes.length; at += piece) await uploads.append(viewer, id, at, bytes.subarray(at, at + piece));
  return id;
}
