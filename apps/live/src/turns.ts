/** Runs what is handed to it one after the other, so that answers never overtake one another. */
export class Turns {
  private last: Promise<void> = Promise.resolve();
  private queued = 0;

  /** Taken and not yet finished. */
  get waiting(): number {
    return this.queued;
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    const finished = (): void => {
      this.queued -= 1;
    };
    this.queued += 1;
    const result = this.last.then(work);
    this.last = result.then(finished, finished);
    return result;
  }
}
