import type { HeldToken, KeyInfo, PendingLot } from '#tokens';
import type { BlindingAnswer, BlindingTask } from './blinding-task.js';
import { blindingWorkerUrl } from './worker-url.js';

/** Runs the arithmetic of tokens in a worker that lives only as long as there is something to do. */
export class Blinding {
  private readonly worker = new Worker(blindingWorkerUrl, { type: 'module' });
  private readonly waiting = new Map<number, (answer: BlindingAnswer) => void>();
  private next = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<BlindingAnswer>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    };
    this.worker.onerror = () => {
      for (const [id, settle] of this.waiting) settle({ id, failure: 'the worker did not start' });
      this.waiting.clear();
    };
  }

  /** @throws Error when the key is not what it says it is. */
  async blind(key: KeyInfo, lot: number): Promise<PendingLot> {
    const answer = await this.ask((id) => ({ id, type: 'blind', key, lot }));
    if ('pending' in answer) return answer.pending;
    throw new Error('failure' in answer ? answer.failure : 'the worker answered something else');
  }

  /** @throws Error when a signature is not the issuer's. */
  async finish(pending: PendingLot, signatures: readonly string[]): Promise<readonly HeldToken[]> {
    const answer = await this.ask((id) => ({ id, type: 'finish', pending, signatures }));
    if ('tokens' in answer) return answer.tokens;
    throw new Error('failure' in answer ? answer.failure : 'the worker answered something else');
  }

  close(): void {
    this.worker.terminate();
  }

  private ask(task: (id: number) => BlindingTask): Promise<BlindingAnswer> {
    this.next += 1;
    const id = this.next;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage(task(id));
    });
  }
}
