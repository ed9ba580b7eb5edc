import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { limits } from '#contracts';
import { Clock, createHttpApp, type AnonymousConfig } from '#platform';
import { AnonymousModule } from './anonymous.module.js';
import { ClosedLog } from './closed-log.js';
import { guardTheDoor } from './door.js';

/** In bytes: a post of the greatest length with all its images in base64. */
const BODY_LIMIT = 512 * 1024 + Math.ceil((limits.images.each * limits.images.bytes * 4) / 3);

/** The app as it runs, not yet listening. Never behind `trustProxy`: an address is the one thing it must not learn. */
export async function openAnonymousApp(
  config: AnonymousConfig,
  clock = new Clock(),
  beating = true,
): Promise<NestFastifyApplication> {
  const module = AnonymousModule.forRoot(config, clock, beating);
  const app = await createHttpApp(module, { bodyLimit: BODY_LIMIT, logger: new ClosedLog() });
  guardTheDoor(app, config);
  return app;
}
