/** The anonymous app with a clock that is moved from outside and a heart that beats whenever somebody waits for it. */
import 'reflect-metadata';
import { loadAnonymousConfig } from '#platform';
import { Redemption } from '#redemption';
import { openAnonymousApp } from '../../../dist/apps/anonymous/src/index.js';
import { clock, obey } from './child.mjs';

const config = loadAnonymousConfig();
const app = await openAnonymousApp(config, clock, false);
await app.listen(config.anonymousPort, config.host);
const { gathering, keys } = app.get(Redemption);
await gathering.tick();
await keys.refresh();
const whenDurable = gathering.whenDurable.bind(gathering);
gathering.whenDurable = async (step) => {
  let waiting = true;
  const durable = whenDurable(step).finally(() => (waiting = false));
  // An image may wait for a place.
  while (waiting) await gathering.tick().catch(() => undefined);
  return durable;
};
obey({
  refresh: () => keys.refresh(),
  window: () => gathering.closeWindow(),
  async stop() {
    await gathering.stop();
    await app.close();
  },
});
