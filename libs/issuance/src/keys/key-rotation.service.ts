import { Injectable } from '@nestjs/common';
import { KeyDirectory } from '#directory';
import { Database } from '#platform';
import { Filing } from '../directory/filing.service.js';
import { Restoration } from '../directory/restoration.service.js';
import { KeyMaker } from './key-maker.js';
import { countSpent } from './key-rows.js';

/**
 * The worker's part of the issuer: the only one that makes keys and touches the directory's file. One key a week, kept
 * encrypted; its public half goes to the schema `anonymous` too, where the other app finds it, and into the directory.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly directory: KeyDirectory,
    private readonly restoration: Restoration,
    private readonly maker: KeyMaker,
    private readonly filing: Filing,
  ) {}

  /**
   * Makes what is lacking and brings it into the file; retires everything first when this is an older copy. Cheap when
   * there is nothing to do, and harmless when several workers do it at once.
   * @throws DirectoryForked
   */
  async look(): Promise<void> {
    if (await this.directory.isBehind()) await this.restoration.check();
    await this.maker.makeMissing();
    await this.filing.catchUp();
  }

  /** Counts the spent tokens of each key for `keyTotals`. Once a night: see there. */
  count(): Promise<void> {
    return this.database.transaction(countSpent);
  }
}
