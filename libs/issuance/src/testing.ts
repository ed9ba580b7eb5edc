/** What specs of this room share. Never imported by an app. */
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Units } from '#identity';
import { Database, Outbox, type Clock } from '#platform';
import { DirectoryFile } from './directory/directory-file.js';
import { DirectoryWriter } from './directory/directory-writer.js';
import { Restoration } from './directory/restoration.service.js';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { Retirement } from './keys/retirement.service.js';

const keyEncryptionKey = randomBytes(32);

/** One instance of the issuer, put together as the module does it. */
export function anIssuer(source: DataSource, clock: Clock, directoryFile: string, key = keyEncryptionKey) {
  const database = new Database(source);
  const directory = new KeyDirectory(database);
  const file = new DirectoryFile(directoryFile);
  const writer = new DirectoryWriter(database, directory, clock, file);
  const outbox = new Outbox();
  const restoration = new Restoration(database, directory, writer, file, clock, outbox);
  const keys = new IssuerKeys(database, clock, { keyEncryptionKey: key }, writer, directory, restoration);
  const retirement = new Retirement(database, writer, keys, new Units(database), clock, outbox);
  return { database, directory, file, writer, restoration, keys, retirement };
}
