import 'reflect-metadata';
import { loadAnonymousConfig } from '#platform';
import { openAnonymousApp } from './open-anonymous-app.js';

const config = loadAnonymousConfig();
const app = await openAnonymousApp(config);
await app.listen(config.anonymousPort, config.host);
