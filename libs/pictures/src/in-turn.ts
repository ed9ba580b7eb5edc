/** Work that is dear, done one piece at a time and in order. */
export class InTurn {
  private turn: Promise<unknown> = Promise.resolve();
  private queued = 0;

  /** @param most how many may wait or be at work */
  constructor(private readonly most: number) {}

  /** @param refuse throws; called instead of `work` when too many wait already */
  async run<T>(work: () => Promise<T>, refuse: () => never): Promise<T> {
    if (this.queued >= this.most) refuse();
    this.queued++;
    const done = this.turn.then(work).finally(() => this.queued--);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
