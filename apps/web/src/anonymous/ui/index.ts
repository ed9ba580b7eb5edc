export { AnonymousHost } from './AnonymousHost.js';
export { BeforeSpeaking } from './BeforeSpeaking.js';
export { Giveaways } from './Giveaways.js';
export { PostingsHere } from './PostingsHere.js';
export { PostingState, publicBy } from './PostingState.js';
export { Unlock } from './Unlock.js';
export { useAnonymous, useAnonymousOffered, useMyAnonymous } from './useAnonymous.js';
