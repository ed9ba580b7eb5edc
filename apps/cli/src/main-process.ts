import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { DirectoryForked } from '#issuance';
import { createHttpApp, loadConfig, PlatformModule } from '#platform';
import { ApiModule, serveWeb } from '../../api/src/index.js';
import { LiveModule } from '../../live/src/index.js';
import { WorkerModule } from '../../worker/src/index.js';
import { terminal } from './terminal.js';

/** The main process of the default installation: api, live and worker in one. Each also runs alone. */
const config = loadConfig();

@Module({ imports: [PlatformModule.forMain(config), ApiModule, LiveModule, WorkerModule] })
class MainProcess {}

const app = await createHttpApp(MainProcess, { trustProxy: config.trustProxy });
await serveWeb(app, config);
try {
  await app.listen(config.port, config.host);
} catch (error) {
  if (!(error instanceof DirectoryForked)) throw error;
  terminal.complain(error.message);
  process.exit(1);
}
