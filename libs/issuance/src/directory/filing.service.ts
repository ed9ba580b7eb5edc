import { Injectable } from '@nestjs/common';
import { KeyDirectory } from '#directory';
import { Database, Outbox } from '#platform';
import { commonLength } from '#tokens';
import { offerFiledKeys, tellOfKeys } from '../keys/key-rows.js';
import { DirectoryFile } from './directory-file.js';
import { DirectoryWriter } from './directory-writer.js';
import { DirectoryForked } from './fork.rules.js';

/** Brings the directory's file up to its table. A token of a key is given out only when the key stands in both. */
@Injectable()
export class Filing {
  /** How many entries are known to stand in the file. */
  private filed = 0;

  constructor(
    private readonly database: Database,
    private readonly directory: KeyDirectory,
    private readonly writer: DirectoryWriter,
    private readonly file: DirectoryFile,
    private readonly outbox: Outbox,
  ) {}

  /** Cheap when nothing was added. @throws DirectoryForked */
  async catchUp(): Promise<void> {
    if ((await this.directory.head()).length === this.filed) return;
    this.filed = await this.database.transaction(async (tx) => {
      await this.writer.lock(tx);
      const [table, file] = [await this.directory.whole(tx), await this.file.read()];
      if (commonLength(table, file) < file.length) throw new DirectoryForked(this.file.path, table.length);
      await this.file.append(table.slice(file.length));
      // What took the place of a retired key is not waited for by anybody: every browser is told.
      if (await offerFiledKeys(tx)) await tellOfKeys(tx, this.outbox, table.length);
      return table.length;
    });
  }
}
