import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { createHttpApp, loadConfig, PlatformModule } from '#platform';
import { LiveModule } from './live.module.js';

const config = loadConfig();

@Module({ imports: [PlatformModule.forMain(config), LiveModule] })
class LiveApp {}

const app = await createHttpApp(LiveApp, { trustProxy: config.trustProxy });
await app.listen(config.livePort, config.host);
