import { Logger } from '@nestjs/common';
import type { KeyRing } from '../admission/key-ring.js';
import { SpoolDamaged, SpoolTakenOver, SpoolTooSmall } from '../spool/spool.js';
import { WrongSpoolKey } from '../spool/sealed-file.js';
import type { Gathering } from './gathering.js';

/**
 * The constant beat of the anonymous app: it reads the same keys, writes the same bytes and looks at the same clock
 * whether or not anybody spoke, so that its rhythm says nothing.
 */
export class Timer {
  private readonly logger = new Logger('Spool');
  private handle: NodeJS.Timeout | undefined;
  private beating: Promise<void> | null = null;
  private said = '';

  constructor(
    private readonly gathering: Gathering,
    private readonly keys: KeyRing,
  ) {}

  /** @throws SpoolDamaged, WrongSpoolKey when the spool cannot be used at all */
  async start(tickMilliseconds: number): Promise<void> {
    await this.gathering.tick();
    await this.keys.refresh().catch(() => undefined);
    this.handle = setInterval(() => {
      this.beating ??= this.beat().finally(() => (this.beating = null));
    }, tickMilliseconds);
  }

  /** Flushes what came before the last beat, then stops. */
  async stop(): Promise<void> {
    clearInterval(this.handle);
    await this.beating;
    await this.gathering.tick().catch(() => undefined);
  }

  private async beat(): Promise<void> {
    await this.gathering.tick().catch((error: unknown) => this.say(error));
    // Not awaited by the next beat's write: a slow database must not stretch the tick.
    void this.gathering.closeWindow().catch(() => undefined);
    await this.keys.refresh().catch(() => undefined);
  }

  /** Each sentence once, in words of our own: an error's own message could hold what somebody sent. */
  private say(error: unknown): void {
    const ours = [SpoolDamaged, SpoolTakenOver, SpoolTooSmall, WrongSpoolKey].some((kind) => error instanceof kind);
    const sentence = ours ? (error as Error).message : 'The spool cannot be written. Nothing is accepted meanwhile.';
    if (sentence !== this.said) this.logger.error(sentence);
    this.said = sentence;
  }
}
