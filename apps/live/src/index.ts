/** The door for the default installation, which runs api, live and worker in one process. */
export { LiveModule } from './live.module.js';
