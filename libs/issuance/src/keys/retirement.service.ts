import { Injectable } from '@nestjs/common';
import { Units } from '#identity';
import { Clock, Database, DomainError, invalidInput, notFound, type Viewer } from '#platform';
import { DirectoryWriter } from '../directory/directory-writer.js';
import { issuancePolicy } from '../issuance.policy.js';
import { FORUM, inUse, retireKeys } from './key-rows.js';

export const REASON = { min: 2, max: 500 } as const;

/** Takes every token of a week away from everybody at once: nobody can be singled out. */
@Injectable()
export class Retirement {
  constructor(
    private readonly database: Database,
    private readonly writer: DirectoryWriter,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /**
   * Retires the keys of a week up to a generation; the worker makes new ones and tells every browser. Again is harmless:
   * what is retired stays so, and the new generation is not meant.
   * @throws DomainError FORBIDDEN, INVALID_INPUT, NOT_FOUND
   */
  async retire(viewer: Viewer, epoch: string, generation: number, reason: string): Promise<void> {
    await this.refuseUnlessForAll(viewer);
    const note = reason.trim();
    if (note.length < REASON.min || note.length > REASON.max)
      throw invalidInput('reason', `has ${REASON.min} to ${REASON.max} characters`);
    await this.database.transaction(async (tx) => {
      await this.writer.lock(tx);
      const { keys } = await this.writer.view(tx);
      const meant = keys.filter((key) => key.purpose === FORUM && key.epoch === epoch && key.generation <= generation);
      if (meant.length === 0) throw notFound();
      const alive = meant.filter((key) => inUse(key, this.clock.today()));
      await retireKeys(tx, this.writer, { keys: alive, note });
    });
  }

  /** Tokens are everybody's, so only who administers the whole organisation may take them away. */
  private async refuseUnlessForAll(viewer: Viewer): Promise<void> {
    const roots = (await this.units.all()).filter(({ parentId, retired }) => parentId === null && !retired);
    if (!roots.every((root) => issuancePolicy.retireKeys.may(viewer, root))) throw new DomainError('FORBIDDEN');
  }
}
