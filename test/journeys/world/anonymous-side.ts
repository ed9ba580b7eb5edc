import { randomBytes } from 'node:crypto';
import { AnonymousPublisher } from '#forum';
import { CONFIG, ManualClock, type Config } from '#platform';
import { InProcessRedeemer } from '#redemption';
import { aSpoolDirectory } from '#redemption/testing';
import type { RunningApi } from './running-api.js';

/** The anonymous side of a running api, with a clock of its own: windows end when a test says so. */
export class AnonymousSide {
  private constructor(
    readonly redeemer: InProcessRedeemer,
    readonly clock: ManualClock,
    private readonly api: RunningApi,
    private readonly windowSeconds: number,
    private readonly spool: Awaited<ReturnType<typeof aSpoolDirectory>>,
  ) {}

  static async of(api: RunningApi): Promise<AnonymousSide> {
    const clock = new ManualClock(new Date());
    const { windowSeconds } = api.app.get<Config>(CONFIG);
    const spool = await aSpoolDirectory();
    const settings = {
      anonymousDatabaseUrl: api.database.anonymousUrl,
      spoolDirectory: spool.path,
      spoolKey: randomBytes(32),
      spoolKib: 64,
      spoolImages: 4,
      windowSeconds,
      setSize: 1,
    };
    return new AnonymousSide(await InProcessRedeemer.open(settings, clock), clock, api, windowSeconds, spool);
  }

  /** What waits is published. */
  async endWindow(): Promise<void> {
    this.clock.advance(this.windowSeconds * 1000);
    await this.redeemer.closeWindow();
    await this.api.app.get(AnonymousPublisher, { strict: false }).publishBatch();
  }

  async close(): Promise<void> {
    await this.redeemer.close();
    await this.spool.remove();
  }
}
