/** api, live and worker in one process, as `npm start` runs them, with a clock that is moved from outside. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { AnonymousPublisher, SupportsOfTheDay } from '#forum';
import { KeyRotation, LotsOfTheDay } from '#issuance';
import { createHttpApp, loadConfig, PlatformModule } from '#platform';
import { ApiModule } from '../../../dist/apps/api/src/index.js';
import { LiveModule } from '../../../dist/apps/live/src/index.js';
import { WorkerModule } from '../../../dist/apps/worker/src/index.js';
import { clock, obey } from './child.mjs';

class People {}
const config = loadConfig();
Module({ imports: [PlatformModule.forMain(config, clock), ApiModule, LiveModule, WorkerModule] })(People);

const app = await createHttpApp(People, { trustProxy: config.trustProxy });
await app.listen(config.port, config.host);
const publisher = app.get(AnonymousPublisher, { strict: false });
const supports = app.get(SupportsOfTheDay, { strict: false });
const lots = app.get(LotsOfTheDay, { strict: false });
const keys = app.get(KeyRotation, { strict: false });
obey({
  // The worker looks at the keys every two seconds of real time; here a week of them passes in minutes.
  clock: async (at) => {
    const before = clock.today();
    clock.set(new Date(at));
    if (clock.today() !== before) await keys.look();
  },
  // The worker looks every second or minute of real time; here a window ends every few milliseconds of it.
  publish: () => publisher.publishBatch(),
  mix: () => Promise.all([supports.mix(), lots.mix()]),
  stop: () => app.close(),
});
