import { guardTheDoor as real } from '../../../dist/apps/anonymous/src/door.js';

export function guardTheDoor(app, config) {
  real(app, config);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async ({ headers }) => {
    console.log(`${new Date().toISOString()} ${headers['x-forwarded-for']}`);
  });
}
