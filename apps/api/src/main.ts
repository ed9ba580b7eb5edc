import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { createHttpApp, loadConfig, PlatformModule } from '#platform';
import { ApiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

const config = loadConfig();

@Module({ imports: [PlatformModule.forMain(config), ApiModule] })
class ApiApp {}

const app = await createHttpApp(ApiApp, { trustProxy: config.trustProxy });
await serveWeb(app, config);
await app.listen(config.port, config.host);
