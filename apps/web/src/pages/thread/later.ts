// What the first paint of a thread can do without, in one file.
export { Conversation } from './Conversation.js';
export { Moderate } from './Moderate.js';
export { OpeningActions } from './OpeningActions.js';
export { Rail } from './Rail.js';
