/** The yardstick of live: `ws` and nothing else, sending one frame that was built beforehand to every socket. */
import { createServer } from 'node:http';
import { Sender, WebSocketServer } from 'ws';

const server = createServer((_, response) => response.end('{}'));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

process.on('message', ({ broadcast }) => {
  if (broadcast === undefined) return;
  const frame = Buffer.concat(
    Sender.frame(Buffer.from(broadcast), { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false }),
  );
  for (const { _socket: socket } of sockets.clients) socket.write(frame);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
