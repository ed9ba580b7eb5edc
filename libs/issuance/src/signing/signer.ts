import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#platform';
import { IssuerKeys } from '../keys/issuer-keys.service.js';

interface Answer {
  readonly job: number;
  readonly signatures?: readonly Uint8Array[];
  readonly failed?: true;
}

interface Job {
  readonly resolve: (signatures: Uint8Array[]) => void;
  readonly reject: (error: Error) => void;
}

/** Signs blinded messages on a thread of its own, so that Monday morning does not hold up everybody's pages. */
@Injectable()
export class Signer implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly loaded = new Set<string>();
  private readonly jobs = new Map<number, Job>();
  private lastJob = 0;

  constructor(private readonly keys: IssuerKeys) {}

  /**
   * @param blinded 256 bytes each, below the modulus
   * @throws DomainError TOKENS_UNAVAILABLE when the key is gone or a signature failed its check
   */
  async sign(keyId: string, blinded: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const pkcs8 = this.loaded.has(keyId) ? null : await this.keys.privateKey(keyId);
    if (pkcs8 === undefined) throw new DomainError('TOKENS_UNAVAILABLE');
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

  async onModuleDestroy(): Promise<void> {
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
