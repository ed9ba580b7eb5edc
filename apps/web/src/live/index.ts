export { Live, useLive } from './Live.js';
export { useAfresh, useFrames, useThreadRoom } from './hooks.js';
