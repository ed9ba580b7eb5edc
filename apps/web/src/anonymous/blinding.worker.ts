/** Blinding takes about 80 ms a token: here nobody sees it. */
import '../older-browsers.js';
import { createLotRequest, finishLot } from '#tokens';
import type { BlindingAnswer, BlindingTask } from './blinding-task.js';

async function work(task: BlindingTask): Promise<BlindingAnswer> {
  try {
    return task.type === 'blind'
      ? { id: task.id, pending: await createLotRequest(task.key, task.lot) }
      : { id: task.id, tokens: await finishLot(task.pending, task.signatures) };
  } catch (error) {
    return { id: task.id, failure: error instanceof Error ? error.message : 'blinding failed' };
  }
}

self.onmessage = ({ data }: MessageEvent<BlindingTask>) => {
  void work(data).then((answer) => self.postMessage(answer));
};
