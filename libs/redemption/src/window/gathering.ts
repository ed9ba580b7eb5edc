import { DomainError, type Clock } from '#platform';
import { Spool, SpoolTakenOver, type SpoolSettings } from '../spool/spool.js';
import type { Images } from '../spool/image-ring.js';
import { imageIds, stepKey, type HeldStep } from './held-step.js';
import { movedHorizon } from './horizon.js';
import { publish } from './publication.js';
import type { Seat } from './seat.js';
import { decode, encode, fits, sizeOf } from './spool-content.js';
import { isFarAhead, isOver, nextSlot, type Slot } from './window.rules.js';

interface Waiting {
  readonly step: HeldStep;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Holds what was accepted until its window is over. `tick` and `closeWindow` are called from outside, by a timer or by a
 * test: nothing in here waits for the time of day.
 */
export class Gathering {
  private readonly held = new Map<string, HeldStep>();
  /** What is, or was until it was published, on the disk. */
  private readonly durable = new WeakSet<HeldStep>();
  /** The bytes of the held steps' images, by id. */
  private readonly images = new Map<string, Buffer>();
  private waiting: Waiting[] = [];
  private used = 0;
  private closed: Slot = 0;
  private spool: Spool | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private publishing = false;
  private fault: SpoolTakenOver | null = null;

  /** Rises whenever steps left for the database: what was read there before is then out of date. */
  publications = 0;

  constructor(
    private readonly settings: { readonly spool: SpoolSettings; readonly windowSeconds: number },
    private readonly seat: Seat,
    private readonly clock: Clock,
  ) {}

  /** False in a standby, and while the database or the spool cannot be reached. */
  get active(): boolean {
    return this.spool !== null && this.seat.taken;
  }

  /** How many images may wait at once. */
  get imageSlots(): number {
    return this.settings.spool.imageSlots;
  }

  /** The end of the window that a step accepted now is published in. */
  get slot(): Slot {
    return nextSlot(this.clock.now(), this.settings.windowSeconds, this.closed);
  }

  find(step: { readonly authorKey: string; readonly seq: number }): HeldStep | undefined {
    return this.held.get(stepKey(step));
  }

  /** What an author has waiting, in the order it was signed. */
  of(authorKey: string): HeldStep[] {
    const own = [...this.held.values()].filter((step) => step.authorKey === authorKey);
    return own.sort((one, other) => one.seq - other.seq);
  }

  /**
   * Takes a step in, with the bytes of its images. It is accepted only when `whenDurable` says so.
   * @throws DomainError TRY_NEXT_WINDOW, UNAVAILABLE
   */
  hold(step: HeldStep, images: Images = new Map()): void {
    if (this.spool === null || !this.seat.taken) throw new DomainError('UNAVAILABLE');
    const imagesFit = images.size === 0 || this.images.size + images.size <= this.settings.spool.imageSlots;
    if (!imagesFit || !fits(this.used, step, this.spool.room)) throw new DomainError('TRY_NEXT_WINDOW');
    this.keep(step, images);
    this.spool.keepImages(this.images);
  }

  /** Returns at the tick that brought the step to the disk, its images before it. @throws DomainError UNAVAILABLE */
  whenDurable(step: HeldStep): Promise<void> {
    if (this.durable.has(step)) return Promise.resolve();
    return new Promise((resolve, reject) => this.waiting.push({ step, resolve, reject }));
  }

  /** Writes the spool, whether or not anything came, and answers those who waited for it. One at a time. */
  tick(): Promise<void> {
    const next = this.turn.then(() => this.writeOnce());
    this.turn = next.catch(() => undefined);
    return next;
  }

  /** Publishes every window that is over. Steps stay in the spool until the transaction is committed. */
  async closeWindow(): Promise<void> {
    const now = this.clock.now();
    this.bringNearer(now);
    const due = [...this.held.values()].filter(({ slot }) => isOver(slot, now));
    if (due.length === 0 || this.publishing || !this.active) return;
    this.publishing = true;
    const before = isFarAhead(this.closed, now, this.settings.windowSeconds) ? 0 : this.closed;
    this.closed = due.reduce((latest, { slot }) => Math.max(latest, slot), before);
    try {
      await this.seat.transaction((client) => publish(client, due, this.images));
      for (const step of due) this.durable.add(step);
      for (const step of due) this.release(step);
      this.spool?.keepImages(this.images);
      this.publications++;
    } finally {
      this.publishing = false;
    }
  }

  async stop(): Promise<void> {
    await this.turn;
    await this.stepDown();
    await this.seat.leave();
  }

  private async writeOnce(): Promise<void> {
    const waiting = this.waiting.splice(0);
    try {
      const spool = await this.activeSpool();
      if (spool === null) throw new DomainError('UNAVAILABLE');
      let steps: readonly HeldStep[] = [];
      await spool.write(() => {
        // A step never lies on the disk without its images: what is there after a crash is whole.
        steps = [...this.held.values()].filter((step) => imageIds(step).every((id) => spool.holdsImage(id)));
        return encode({ closed: this.closed, steps });
      });
      for (const step of steps) this.durable.add(step);
      for (const one of waiting) this.answer(one);
    } catch (error) {
      // Not on the disk, so not accepted: the client sends it again.
      for (const { reject } of waiting) reject(new DomainError('UNAVAILABLE'));
      if (error instanceof DomainError) return;
      await this.stepDown();
      // Whoever writes the files now has read what was acknowledged here: this one must not publish it as well.
      if (error instanceof SpoolTakenOver) await this.seat.leave();
      this.fault = error instanceof SpoolTakenOver ? error : null;
      throw error;
    }
  }

  /** Null in a standby. Only who has the seat touches the files. */
  private async activeSpool(): Promise<Spool | null> {
    if (this.spool !== null && this.seat.taken) return this.spool;
    await this.stepDown();
    if (this.fault !== null) throw this.fault;
    if (!(await this.seat.take())) return null;
    const { spool, content, images } = await Spool.open(this.settings.spool);
    const { closed, steps } = decode(content);
    this.closed = Math.max(this.closed, closed);
    // What is on the disk and nothing else: the rest was never accepted, and may since have been spoken elsewhere.
    for (const step of this.held.values()) this.release(step);
    for (const step of steps) this.keep(step, images);
    spool.keepImages(this.images);
    this.spool = spool;
    // Written without its steps, the spool knows that their window was committed.
    if (closed > 0 && steps.every(({ slot }) => slot > closed))
      await this.seat.transaction((client) => movedHorizon(client, 'SPOOL', closed));
    return spool;
  }

  private answer(one: Waiting): void {
    if (this.durable.has(one.step)) one.resolve();
    // Some of its images are not on the disk yet.
    else if (this.held.get(stepKey(one.step)) === one.step) this.waiting.push(one);
    else one.reject(new DomainError('UNAVAILABLE'));
  }

  /** A step that was accepted while the clock was far ahead would wait until the clock is there again. */
  private bringNearer(now: Date): void {
    for (const step of this.held.values()) {
      if (!isFarAhead(step.slot, now, this.settings.windowSeconds)) continue;
      const nearer = { ...step, slot: this.slot };
      this.held.set(stepKey(step), nearer);
      if (this.durable.has(step)) this.durable.add(nearer);
    }
  }

  private keep(step: HeldStep, images: Images): void {
    this.held.set(stepKey(step), step);
    this.used += sizeOf(step);
    for (const id of imageIds(step)) this.images.set(id, images.get(id) ?? Buffer.alloc(0));
  }

  private release(step: HeldStep): void {
    this.held.delete(stepKey(step));
    this.used -= sizeOf(step);
    for (const id of imageIds(step)) this.images.delete(id);
  }

  private async stepDown(): Promise<void> {
    const { spool } = this;
    this.spool = null;
    await spool?.close().catch(() => undefined);
  }
}
