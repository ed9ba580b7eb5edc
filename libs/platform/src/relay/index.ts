export { OutboxRelay } from './outbox-relay.js';
export { OutboxFeed, type FeedHandlers, type PositionedEvent } from './outbox-feed.js';
export { pruneOutbox, POSITIONS_KEPT } from './prune-outbox.js';
export { Pause } from './pause.js';
