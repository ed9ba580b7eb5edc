import 'reflect-metadata';
import { loadAnonymousConfig } from '#platform';
import { ClosedLog } from './closed-log.js';
import { openAnonymousApp } from './open-anonymous-app.js';

const config = loadAnonymousConfig();
// Node would print the error with its words, and those could be somebody's.
process.on('uncaughtException', (error) => {
  new ClosedLog().fatal(error.message);
  process.exit(1);
});
const app = await openAnonymousApp(config);
await app.listen(config.anonymousPort, config.host);
