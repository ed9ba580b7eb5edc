import { Worker } from 'node:worker_threads';
import { DomainError } from '#platform';

interface Answer {
  readonly job: number;
  readonly signatures?: readonly Uint8Array[];
  readonly failed?: true;
}

interface Job {
  readonly resolve: (signatures: Uint8Array[]) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that signs. It ends with the process, and begins again by itself when it died. */
export class SigningThread {
  private worker: Worker | null = null;
  private readonly loaded = new Set<string>();
  private readonly jobs = new Map<number, Job>();
  private lastJob = 0;

  /** Jobs under way. */
  get busy(): number {
    return this.jobs.size;
  }

  has(keyId: string): boolean {
    return this.loaded.has(keyId);
  }

  /**
   * @param pkcs8 null when the thread has the key
   * @throws DomainError TOKENS_UNAVAILABLE when the thread died or a signature failed its check
   */
  sign(keyId: string, pkcs8: Buffer | null, blinded: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const worker = this.thread();
    this.loaded.add(keyId);
    const job = ++this.lastJob;
    return new Promise((resolve, reject) => {
      this.jobs.set(job, { resolve, reject });
      // Only work in hand keeps the process alive.
      worker.ref();
      worker.postMessage({ job, keyId, pkcs8, blinded });
    });
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.end();
    await worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(new URL('./signing.worker.js', import.meta.url));
    worker.on('message', (answer: Answer) => this.settle(answer));
    // The next request starts another thread; those that waited ask again with the same bytes.
    worker.on('error', () => this.end());
    worker.on('exit', () => this.end(worker));
    return (this.worker = worker);
  }

  private settle({ job, signatures }: Answer): void {
    const waiting = this.jobs.get(job);
    this.jobs.delete(job);
    if (this.jobs.size === 0) this.worker?.unref();
    if (signatures === undefined) waiting?.reject(new DomainError('TOKENS_UNAVAILABLE'));
    else waiting?.resolve([...signatures]);
  }

  private end(worker = this.worker): void {
    if (worker !== this.worker) return;
    this.worker = null;
    this.loaded.clear();
    for (const { reject } of this.jobs.values()) reject(new DomainError('TOKENS_UNAVAILABLE'));
    this.jobs.clear();
  }
}
