/** The ground every room stands on. */
import './graphql/vocabulary.type.js';

export * from './allow.js';
export { WorkingCalendar } from './calendar/working-calendar.js';
export * from './clock.js';
export * from './working-time.js';
export * from './config.js';
export * from './connection.type.js';
export * from './cursor.js';
export * from './database.js';
export * from './errors.js';
export * from './graphql/day.scalar.js';
export * from './graphql/graphql.module.js';
export * from './graphql/instant.scalar.js';
export { RefusalFilter } from './graphql/refusal.filter.js';
export * from './http.js';
export * from './loaders.js';
export { mixTable } from './mixed-table.js';
export * from './outbox.js';
export * from './platform.module.js';
export * from './policy.js';
export * from './postgres/index.js';
export * from './relay/index.js';
export * from './together.js';
export * from './viewer.js';
import { Platform1795300000001 } from './migrations/1795300000001-platform.js';
export const platformMigrations = [Platform1795300000001];
