/**
 * An author, a reader and a moderator watch the forum live while the author's words are published: whoever sees the lines
 * must not see who is who, and the moderator is told no more than the reader.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { names } from '../stage/proxy.mjs';

/** @returns {Promise<string[]>} what differs, in plain words */
export async function linesThatDiffer(stage, { people, moderator }, registration, leak = {}) {
  const [author, reader, third] = people.filter((person) => person.receipts().length > 0);
  const lines = await Promise.all([author, reader, moderator].map((person) => listen(stage, person)));
  try {
    const { threadId } = await publishOne(stage, author, registration);
    if (leak.followsOwnThread) await lines[0].socket.emitWithAck('subscribe', { threadId });
    await until(() => lines.every((line) => ticks(line) === 1));
    // A second tick for both, so that nothing that belongs to the first is still on its way.
    await publishOne(stage, third, registration);
    await until(() => lines.every((line) => ticks(line) === 2));
    const [ofAuthor, ofReader, ofModerator] = lines.map(({ received }) => received.join('\n'));
    return [
      ...(ofAuthor === ofReader ? [] : ['an author’s line carries other frames than a reader’s']),
      ...(ofModerator === ofReader ? [] : ['a moderator’s line carries other frames than a reader’s']),
    ];
  } finally {
    for (const { socket } of lines) socket.disconnect();
  }
}

async function publishOne(stage, person, registration) {
  const step = await person.post(() => 0.99, registration);
  if (step === undefined) throw new Error('There is nothing to write with.');
  await stage.setClock(Date.parse(step.publishedBy));
  await stage.publish();
  return step;
}

const ticks = ({ received }) => received.filter((frame) => frame.includes('anonymous.published')).length;

async function until(condition) {
  while (!condition()) await pause(10);
}

async function listen({ ports }, { machine }) {
  const { address, agent, ca } = machine.marks;
  const socket = io(`wss://127.0.0.1:${ports.forum}`, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: { cookie: machine.cookie, host: `${names.forum}:${ports.forum}`, 'user-agent': agent },
    ca,
    localAddress: address,
    servername: names.forum,
    forceNew: true,
    reconnection: false,
  });
  const received = [];
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  // After the handshake, which holds the socket's own id.
  socket.io.engine.on('packet', ({ type, data }) => type === 'message' && received.push(String(data)));
  await socket.emitWithAck('resume', { since: null, threads: [] });
  return { socket, received };
}
