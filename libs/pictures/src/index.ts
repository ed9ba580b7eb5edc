/** Pictures are made anew from their pixels. Keeps nothing, and knows nobody. */
export { type FreshImage, freshImage } from './fresh-image.js';
export { InTurn } from './in-turn.js';
