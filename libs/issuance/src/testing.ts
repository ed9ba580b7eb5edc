/** What specs of this room share. Never imported by an app. */
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { KeyDirectory } from '#directory';
import { Units } from '#identity';
import { Database, Outbox, type Clock } from '#platform';
import { DirectoryFile } from './directory/directory-file.js';
import { DirectoryWriter } from './directory/directory-writer.js';
import { Filing } from './directory/filing.service.js';
import { Restoration } from './directory/restoration.service.js';
import { IssuerKeys } from './keys/issuer-keys.service.js';
import { KeyMaker } from './keys/key-maker.js';
import { KeyRotation } from './keys/key-rotation.service.js';
import { Retirement } from './keys/retirement.service.js';

const keyEncryptionKey = randomBytes(32);

/** One instance of the issuer, put together as the modules of api and worker do it. */
export function anIssuer(source: DataSource, clock: Clock, directoryFile: string, key = keyEncryptionKey) {
  const config = { keyEncryptionKey: key };
  const database = new Database(source);
  const directory = new KeyDirectory(database);
  const file = new DirectoryFile(directoryFile);
  const writer = new DirectoryWriter(directory, clock);
  const filing = new Filing(database, directory, writer, file, new Outbox());
  const restoration = new Restoration(database, directory, writer, file, filing, clock);
  const maker = new KeyMaker(database, clock, config, writer);
  const rotation = new KeyRotation(database, directory, restoration, maker, filing);
  const keys = new IssuerKeys(database, clock, config);
  const retirement = new Retirement(database, writer, new Units(database), clock);
  return { directory, file, restoration, maker, rotation, keys, retirement };
}
