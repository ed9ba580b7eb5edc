/** Pure TypeScript shared by every room and the web: ids, vocabulary, error codes, limits, live events. */
export * from './ids.js';
export * from './vocabulary.js';
export * from './casework.js';
export * from './casework-wording.js';
export * from './images.js';
export * from './files.js';
export * from './errors.js';
export * from './limits.js';
export * from './page-size.js';
export * from './live.js';
export * from './live-protocol.js';
export * from './live-cursor.js';
export * from './inbox.js';
export * from './presence.js';
export * from './mentions.js';
export * from './words/watched-words.js';
