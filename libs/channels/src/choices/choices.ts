import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { limits, MailPace } from '#contracts';
import type { NoticeKind } from '#contracts';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { CHOICES, CONFIRM, FORGET_ADDRESS, GUESS, NEW_CODE, SET } from './choice.queries.js';

export interface ChoiceRow {
  readonly silenced: readonly NoticeKind[];
  readonly pace: MailPace;
  readonly bulletin: boolean;
  readonly address: string | null;
  readonly pendingAddress: string | null;
}

type Chosen = Pick<ChoiceRow, 'silenced' | 'pace' | 'bulletin'>;

const everything: ChoiceRow = {
  silenced: [],
  pace: MailPace.NEVER,
  bulletin: false,
  address: null,
  pendingAddress: null,
};
const ADDRESS = /^[^\s@<>",;:()[\]\\]{1,64}@[^\s@<>",;:()[\]\\]{1,190}$/;

/** How each person wants to be told. */
@Injectable()
export class Choices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of({ staffId }: Viewer): Promise<ChoiceRow> {
    const [row] = await this.database.rows<ChoiceRow>(CHOICES, [staffId]);
    return row ?? everything;
  }

  /** @param language in which mail is to be written from now on */
  async set(viewer: Viewer, { silenced, pace, bulletin }: Chosen, language: 'zh' | 'en'): Promise<ChoiceRow> {
    const kinds = [...new Set(silenced)];
    await this.database.rows(SET, [viewer.staffId, kinds, pace, language, bulletin, this.clock.today()]);
    return this.of(viewer);
  }

  /**
   * Asks for a code to be mailed there; mail goes to the old address until it is typed here.
   * @throws INVALID_INPUT, MAIL_CODES_SPENT
   */
  async proposeAddress(viewer: Viewer, given: string, language: 'zh' | 'en'): Promise<ChoiceRow> {
    const address = given.trim();
    if (!ADDRESS.test(address)) throw invalidInput('address', 'name@example.org');
    const { digits, guesses, perDay } = limits.mailCode;
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    const values = [viewer.staffId, address, code, guesses, this.clock.today(), perDay, language];
    const [asked] = await this.database.rows(NEW_CODE, values);
    if (asked === undefined) throw new DomainError('MAIL_CODES_SPENT');
    return this.of(viewer);
  }

  /** @throws MAIL_CODE_WRONG, also after too many guesses */
  async confirmAddress(viewer: Viewer, code: string): Promise<ChoiceRow> {
    // One statement each, so that guesses made at once are all counted.
    const values = [viewer.staffId, code.trim()];
    const [[guess]] = await this.database.manager.query<[{ right: boolean }[], number]>(GUESS, values);
    if (guess?.right !== true) throw new DomainError('MAIL_CODE_WRONG');
    await this.database.rows(CONFIRM, values);
    return this.of(viewer);
  }

  async forgetAddress(viewer: Viewer): Promise<ChoiceRow> {
    await this.database.rows(FORGET_ADDRESS, [viewer.staffId]);
    return this.of(viewer);
  }
}
