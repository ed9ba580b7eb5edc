import * as real from '../../../dist/libs/redemption/src/window/window.rules.js';

export * from '../../../dist/libs/redemption/src/window/window.rules.js';
export const nextSlot = (now, windowSeconds, closed) => real.nextSlot(now, 1, closed);
