/** `live`: from the commit of an event to the last of 2,000 sockets, beside the same frame sent by `ws` alone. */
import WebSocket from 'ws';
import { medians } from './reading.mjs';

const SOCKETS = 2_000;
const AT_ONCE = 50;
const ROUNDS = 30;
const WARM_UP = 5;

export async function live(installation) {
  const { longThread: threadId, staff } = installation.world;
  const app = await installation.app('live', 'LIVE_PORT');
  const worker = await installation.app('worker', 'WORKER_PORT');
  const raw = await installation.yardstick('raw-ws.mjs');
  const cookies = await Promise.all(staff.map((id) => installation.cookieOf(id)));
  const ours = await Crowd.gather((n) =>
    openLive(app.origin.replace('http', 'ws'), cookies[n % cookies.length], threadId),
  );
  const theirs = await Crowd.gather(() => openRaw(raw.origin.replace('http', 'ws')));
  const payload = { threadId, seq: 5_001, official: false, postCount: 5_000, version: 2 };
  const frame = `42["event",${JSON.stringify({ position: 1, type: 'post.added', payload })}]`;
  // The commit is the moment to count from: the insert before it is the writer's own time.
  const commit = () =>
    installation.pool.query(`INSERT INTO platform.outbox (type, rooms, payload) VALUES ('post.added', $1, $2)`, [
      [`thread:${threadId}`],
      payload,
    ]);
  const send = async () => void raw.measured.tell({ broadcast: frame });
  try {
    const rounds = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const pair = { ours: await measure(ours, app, commit), yardstick: await measure(theirs, raw, send) };
      if (round >= 0) rounds.push(pair);
    }
    return {
      name: 'live',
      what: `live: commit to the last of ${SOCKETS.toLocaleString('en')} sockets`,
      bar: { ratio: 1.6, goal: 1.2, of: 'latency' },
      yardstickName: 'raw ws, pre-built frame',
      ...medians(rounds, 'latency'),
    };
  } finally {
    ours.close();
    theirs.close();
    await Promise.all([app, worker, raw].map(({ measured }) => measured.stop()));
  }
}

async function measure(crowd, { measured }, cause) {
  const { result, cpuMs } = await measured.costOf(1, () => crowd.hear(cause));
  return { ...result, cpuMs };
}

/** All sockets of one kind. They live in this process, so that arrival is read from one clock. */
class Crowd {
  #sockets = [];
  #missing = 0;
  #first = 0;
  #done = () => undefined;

  static async gather(open) {
    const crowd = new Crowd();
    for (let n = 0; n < SOCKETS; n += AT_ONCE)
      crowd.#sockets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => open(n + i)))));
    for (const socket of crowd.#sockets) socket.on('message', (data) => crowd.#heard(data));
    return crowd;
  }

  /** How long after `cause` resolved the first and the last of them heard of it. */
  async hear(cause) {
    this.#missing = this.#sockets.length;
    this.#first = 0;
    const all = new Promise((resolve) => (this.#done = resolve));
    let caused = 0;
    const causing = cause().then(() => (caused = performance.now()));
    const last = await all;
    await causing;
    return { firstMs: this.#first - caused, p50Ms: last - caused };
  }

  close() {
    for (const socket of this.#sockets) socket.terminate();
  }

  #heard(data) {
    // 42: an event of socket.io. Everything else on the line is its own housekeeping.
    if (data[0] !== 0x34 || data[1] !== 0x32 || this.#missing === 0) return;
    if (this.#first === 0) this.#first = performance.now();
    this.#missing -= 1;
    if (this.#missing === 0) this.#done(performance.now());
  }
}

function openRaw(origin) {
  return new Promise((resolve, fail) => {
    const socket = new WebSocket(origin, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', fail);
  });
}

/**
 * A socket.io client without its weight: open, connect (40), resume with the thread (42), answer pings (2 with 3).
 * 2,000 real clients would measure themselves.
 */
function openLive(origin, cookie, threadId) {
  return new Promise((resolve, fail) => {
    const socket = new WebSocket(`${origin}/live/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('the live app closed a socket')));
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40'))
        socket.send(`420["resume",${JSON.stringify({ since: null, threads: [threadId] })}]`);
      else if (text.startsWith('44')) fail(new Error(text));
      else if (text.startsWith('430')) {
        const [{ refused }] = JSON.parse(text.slice(3));
        if (refused.length > 0) fail(new Error('the live app refuses the thread'));
        else resolve(socket);
      }
    });
  });
}
