import { shuffled } from './shuffle.rules.js';
import type { HeldStep } from './held-step.js';
import type { Slot } from './window.rules.js';

/** What the spool holds: the steps that wait, and the last window that was closed, so that no slot opens twice. */
export interface SpoolContent {
  readonly closed: Slot;
  readonly steps: readonly HeldStep[];
}

/** Room for everything in the content but its steps. */
const FRAME = 64;

export const nothingHeld: SpoolContent = { closed: 0, steps: [] };

const texts = new WeakMap<HeldStep, string>();

/** A step never changes, and is written at every tick until its window is over: once is enough to put it into words. */
function textOf(step: HeldStep): string {
  const text = texts.get(step) ?? JSON.stringify(step);
  texts.set(step, text);
  return text;
}

/** How many bytes a step takes in the spool. */
export const sizeOf = (step: HeldStep): number => Buffer.byteLength(textOf(step)) + 1;

export const fits = (used: number, step: HeldStep, room: number): boolean => FRAME + used + sizeOf(step) <= room;

/** The steps are shuffled each time: whoever opens the spool does not learn in which order they came. */
export function encode({ closed, steps }: SpoolContent): Buffer {
  return Buffer.from(`{"closed":${closed},"steps":[${shuffled(steps).map(textOf).join(',')}]}`);
}

/** The spool is sealed: what comes out of it is what went in. */
export function decode(content: Buffer | null): SpoolContent {
  return content === null || content.length === 0 ? nothingHeld : (JSON.parse(content.toString()) as SpoolContent);
}
