/** Builders of boards and threads, and of what comes in anonymously, for the specs of every room. */
export * from './testing/forum.js';
export * from './testing/inbox.js';
