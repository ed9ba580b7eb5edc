/** The door for the default installation, which runs api, live and worker in one process. */
export { ApiModule } from './api.module.js';
export { serveWeb } from './serve-web.js';
