import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits } from '#contracts';
import type { StaffId } from '#contracts';
import { Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { maySetLimits } from './pace.policy.js';
import type { SpeakingLimits as Limits } from './pace.type.js';

const CHOSEN = `threads_an_hour AS "threadsAnHour", threads_a_day AS "threadsADay", replies_an_hour AS "repliesAnHour",
    replies_a_day AS "repliesADay"`;
const READ = `SELECT ${CHOSEN} FROM forum.speaking_limits`;
/** One row, of nulls while the defaults hold. */
const READ_ALONE = `
  SELECT alone.held, ${CHOSEN}
  FROM (SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0)) AS held) alone LEFT JOIN forum.speaking_limits ON true`;
const PUT = `
  INSERT INTO forum.speaking_limits (threads_an_hour, threads_a_day, replies_an_hour, replies_a_day)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (one) DO UPDATE SET threads_an_hour = $1, threads_a_day = $2, replies_an_hour = $3, replies_a_day = $4`;

/** What holds until administrators choose. */
export const SPEAKING_DEFAULTS = Symbol('speaking defaults');

/** How much one person may say by name. A change holds at once, and for what is already said nothing changes. */
@Injectable()
export class SpeakingLimits {
  constructor(
    private readonly database: Database,
    @Inject(SPEAKING_DEFAULTS) private readonly defaults: Limits,
  ) {}

  async now(): Promise<Limits> {
    const [chosen] = await this.database.rows<Limits>(READ);
    return chosen ?? this.defaults;
  }

  /** For one who is about to speak: of one person no two go on before the first has ended, so that both are counted. */
  async alone(tx: EntityManager, staffId: StaffId): Promise<Limits> {
    const [chosen] = await tx.query<Partial<Limits>[]>(READ_ALONE, [staffId]);
    return chosen?.threadsAnHour == null ? this.defaults : (chosen as Limits);
  }

  /** @throws DomainError FORBIDDEN, INVALID_INPUT */
  async set(viewer: Viewer, chosen: Limits): Promise<void> {
    if (!maySetLimits(viewer)) throw new DomainError('FORBIDDEN');
    const { threadsAnHour, threadsADay, repliesAnHour, repliesADay } = chosen;
    const { min, max } = limits.speakingChoice;
    for (const [field, least, count] of [
      ['threadsAnHour', min, threadsAnHour],
      ['threadsADay', threadsAnHour, threadsADay],
      ['repliesAnHour', min, repliesAnHour],
      ['repliesADay', repliesAnHour, repliesADay],
    ] as const)
      if (count < least || count > max) throw invalidInput(field, `${least}–${max}`);
    await this.database.rows(PUT, [threadsAnHour, threadsADay, repliesAnHour, repliesADay]);
  }
}
