import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, dayOf } from '#platform';
import { FILE_STORE, type FileStore } from '../store/file-store.js';
import * as sql from './upload.statements.js';

const DAY_MS = 86_400_000;

/** Gives up what nobody needs: files that were sent and not posted by the next day, and the bytes of documents whose posts are gone. */
@Injectable()
export class Sweeping {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** May be done twice, also at once. @returns how many files the store gave up */
  async sweep(): Promise<number> {
    const yesterday = dayOf(new Date(this.clock.now().getTime() - DAY_MS));
    await this.database.rows(sql.SWEEP, [yesterday]);
    let given = 0;
    for (;;) {
      const some = await this.database.rows<{ id: string }>(sql.SOME_DISCARDED);
      for (const { id } of some) {
        // The row goes after the bytes: a sweep that ends here is done again.
        await this.store.remove(id);
        await this.database.rows(sql.GIVEN_UP, [id]);
        given += 1;
      }
      if (some.length === 0) return given;
    }
  }
}
