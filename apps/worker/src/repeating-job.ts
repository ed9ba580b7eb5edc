import { Logger } from '@nestjs/common';
import { Pause } from '#platform';

/** Does one thing again and again, never twice at once, and outlives its failures. */
export class RepeatingJob {
  private readonly logger: Logger;
  private readonly pause = new Pause();
  private running: Promise<void> | null = null;
  private stopping = false;
  private failing = false;

  constructor(
    name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {
    this.logger = new Logger(name);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Resolves when the work at hand is finished. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.cut();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.attempt();
      await this.pause.for(this.everyMs);
    }
  }

  private async attempt(): Promise<void> {
    try {
      await this.work();
      this.failing = false;
    } catch (error) {
      // Once for each outage, not once for each attempt.
      if (!this.failing) this.logger.error(error instanceof Error ? error.message : String(error));
      this.failing = true;
    }
  }
}
