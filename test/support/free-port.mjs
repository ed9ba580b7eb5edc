import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which the system takes ports for outgoing connections: a killed app's port stays free for it. */
const PORTS = { from: 20_000, count: 10_000 };

/** A port of this machine that nobody listens on. */
export async function freePort() {
  for (;;) {
    const port = PORTS.from + randomInt(PORTS.count);
    if (await isFree(port)) return port;
  }
}

async function isFree(port) {
  const server = createServer();
  const free = await new Promise((answer) => {
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => answer(true));
  });
  if (free) await new Promise((done) => server.close(done));
  return free;
}
