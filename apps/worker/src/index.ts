/** The door for the default installation, which runs api, live and worker in one process. */
export { WorkerModule } from './worker.module.js';
