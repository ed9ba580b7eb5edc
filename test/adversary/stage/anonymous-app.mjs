/** The anonymous app with a clock that is moved from outside and a heart that beats as fast as it can. */
import 'reflect-metadata';
import { loadAnonymousConfig } from '#platform';
import { Redemption } from '#redemption';
import { openAnonymousApp } from '../../../dist/apps/anonymous/src/index.js';
import { clock, obey } from './child.mjs';

const BEAT_MS = 5;

const config = loadAnonymousConfig();
const app = await openAnonymousApp(config, clock, false);
await app.listen(config.anonymousPort, config.host);
const { gathering, keys } = app.get(Redemption);
await gathering.tick();
await keys.refresh();
const beat = setInterval(() => void gathering.tick().catch(() => undefined), BEAT_MS);
obey({
  refresh: () => keys.refresh(),
  window: () => gathering.closeWindow(),
  async stop() {
    clearInterval(beat);
    await gathering.stop();
    await app.close();
  },
});
