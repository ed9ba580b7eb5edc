/** A rest that can be cut short: by news, or by shutdown. Once cut, the next rest is skipped too, so no wake-up is lost. */
export class Pause {
  private wake: (() => void) | null = null;
  private cutEarly = false;

  async for(milliseconds: number): Promise<void> {
    if (this.cutEarly) {
      this.cutEarly = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }

  cut(): void {
    if (this.wake === null) this.cutEarly = true;
    else this.wake();
  }
}
