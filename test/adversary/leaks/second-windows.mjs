export { isOver, slotTime } from '../../../dist/libs/redemption/src/window/window.rules.js';

export const slotAt = (now) => Math.floor(now.getTime() / 1000) + 1;
