import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until the condition holds; the test's own time limit is the only clock. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(10);
}
