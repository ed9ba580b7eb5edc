/** Before the `db` and `journeys` rings: one embedded PostgreSQL with a migrated template, shared by all runs. */
import { join } from 'node:path';
import { cache, compileForSetup } from './compile.mjs';

export default async function setup() {
  const { launcher, migrations, fingerprint } = await compileForSetup();
  const server = await launcher.TestServer.join(join(cache, 'test-postgres'), fingerprint, migrations);
  process.env.XINQIAO_TEST_POSTGRES = JSON.stringify(server.address);
  globalThis.xinqiaoTestServer = server;
}
