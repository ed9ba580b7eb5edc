import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { createHttpApp, loadConfig, PlatformModule } from '#platform';
import { WorkerModule } from './worker.module.js';

const config = loadConfig();

@Module({ imports: [PlatformModule.forMain(config), WorkerModule] })
class WorkerApp {}

const app = await createHttpApp(WorkerApp);
// Nothing is served but health and readiness.
await app.listen(config.workerPort, config.host);
