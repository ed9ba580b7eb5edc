/** Whether the proxy gives a browser anything by which it could be known again at the anonymous origin. */
import tls from 'node:tls';
import { names } from '../stage/proxy.mjs';

/** @returns {Promise<string[]>} what was found, in plain words */
export async function knownAgain(port, ca) {
  const found = [];
  for (const version of ['TLSv1.2', 'TLSv1.3']) {
    const first = await visit({ port, ca, version });
    // With TLS 1.2 a client makes a session of every handshake; only trying tells whether the server knows it again.
    if (version === 'TLSv1.3' && first.tickets.length > 0) found.push('the proxy hands out session tickets');
    for (const session of first.tickets)
      if ((await visit({ port, ca, version, session })).reused)
        found.push(`a second visit resumes the first (${version})`);
  }
  return [...new Set(found)];
}

function visit({ port, ca, version, session }) {
  return new Promise((resolve, reject) => {
    const tickets = [];
    const options = { host: '127.0.0.1', port, ca, servername: names.anonymous, session };
    const socket = tls.connect({ ...options, minVersion: version, maxVersion: version }, () => {
      // The answer comes after whatever belongs to the handshake.
      socket.write(`GET /healthz HTTP/1.1\r\nhost: ${names.anonymous}\r\nconnection: close\r\n\r\n`);
    });
    socket.on('session', (given) => tickets.push(given));
    socket.on('data', () => undefined);
    socket.on('end', () => resolve({ reused: socket.isSessionReused(), tickets }));
    socket.on('error', reject);
  });
}
