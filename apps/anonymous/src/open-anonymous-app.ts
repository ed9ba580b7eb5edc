import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, createHttpApp, type AnonymousConfig } from '#platform';
import { AnonymousModule } from './anonymous.module.js';
import { guardTheDoor } from './door.js';

/** The app as it runs, not yet listening. Never behind `trustProxy`: an address is the one thing it must not learn. */
export async function openAnonymousApp(
  config: AnonymousConfig,
  clock = new Clock(),
  beating = true,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(AnonymousModule.forRoot(config, clock, beating));
  guardTheDoor(app, config);
  return app;
}
