/** What test/support compiles to start the test server, and what libs/platform/src/testing.ts hands to specs. */
export { TestServer, type TestServerAddress } from './test-server.js';
export { freshDatabase, type FreshDatabase } from './fresh-database.js';
