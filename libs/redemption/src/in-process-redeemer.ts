import { DataSource } from 'typeorm';
import { Clock, Database, DomainError } from '#platform';
import { Refused, type Answer, type FollowUp, type Redeemer, type SignedRead, type Submission } from '#tokens';
import type { SignedRating, SignedReopening, SignedWithdrawal } from '#tokens';
import { isSpendable } from './admission/admission.rules.js';
import { Redemption, type RedemptionSettings } from './redemption.service.js';
import { slotTime } from './window/window.rules.js';
import type { Accepted } from './admission/admission.service.js';

/**
 * The real service without a server around it, for the story and for tests: every check, the spool and the window are
 * those of the app. Time passes only when the clock is moved, and the disk is written only when somebody waits for it.
 */
export class InProcessRedeemer implements Redeemer {
  private constructor(
    readonly redemption: Redemption,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly setSize: number,
  ) {}

  /** `close()` it before the anonymous app starts: there is one seat. */
  static async open(settings: RedemptionSettings, clock: Clock): Promise<InProcessRedeemer> {
    const source = new DataSource({
      type: 'postgres',
      url: settings.anonymousDatabaseUrl,
      logging: false,
      poolSize: 4,
    });
    await source.initialize();
    const redemption = new Redemption(settings, new Database(source), clock);
    await redemption.gathering.tick();
    await redemption.keys.refresh();
    return new InProcessRedeemer(redemption, source, clock, settings.setSize);
  }

  async status(): ReturnType<Redeemer['status']> {
    await this.redemption.keys.refresh();
    const today = this.clock.today();
    const keys = this.redemption.keys.current(today);
    return { today, keys: keys.map((key) => ({ keyId: key.keyId, spendable: isSpendable(key, today, this.setSize) })) };
  }

  submit(input: Submission): Promise<Answer> {
    return this.answered(this.redemption.admission.submit(input, input.imageData));
  }

  followUp(input: FollowUp): Promise<Answer> {
    return this.answered(this.redemption.admission.followUp(input, input.imageData));
  }

  rate(input: SignedRating): Promise<Answer> {
    return this.answered(this.redemption.admission.rate(input));
  }

  withdraw(input: SignedWithdrawal): Promise<Answer> {
    return this.answered(this.redemption.admission.withdraw(input));
  }

  reopen(input: SignedReopening): Promise<Answer> {
    return this.answered(this.redemption.admission.reopen(input));
  }

  receipt(input: SignedRead): ReturnType<Redeemer['receipt']> {
    return this.redemption.reads.receipt(input).catch(refused);
  }

  /** Publishes every window that is over by the clock. */
  closeWindow(): Promise<void> {
    return this.redemption.gathering.closeWindow();
  }

  async close(): Promise<void> {
    await this.redemption.gathering.tick();
    await this.redemption.gathering.stop();
    await this.source.destroy();
  }

  private async answered(accepting: Promise<Accepted>): Promise<Answer> {
    const answer = accepting.catch(refused);
    const settled = answer.then(
      () => true,
      () => true,
    );
    // An answer waits for the disk, and here nobody else writes it.
    const oneTick = (): Promise<boolean> => this.redemption.gathering.tick().then(() => false);
    while (!(await Promise.race([settled, oneTick()])));
    const { threadId, seq, slot } = await answer;
    return { threadId, seq, publishedBy: slotTime(slot).toISOString() };
  }
}

function refused(error: unknown): never {
  throw error instanceof DomainError ? new Refused(error.code, error.params) : error;
}
