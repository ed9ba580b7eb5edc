import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../terminal.js';

/** Processes of a start that was killed let go of their ports once they have noticed. */
const LET_GO_MS = 15_000;

/**
 * A port that is free at this moment: the wanted one, or any when 0 is wanted.
 * @param setting the name of the setting, for the sentence
 * @throws Refusal
 */
export async function claimPort(host: string, wanted: number, setting: string): Promise<number> {
  const deadline = Date.now() + LET_GO_MS;
  for (;;) {
    const probed = await probe(host, wanted);
    if (typeof probed === 'number') return probed;
    if (probed.code === 'EACCES') {
      throw new Refusal(`This account may not open port ${wanted}: set ${setting} to one above 1023.`);
    }
    if (probed.code !== 'EADDRINUSE') {
      throw new Refusal(
        `The address ${host} cannot be opened on this machine (${probed.code ?? probed.message}): correct HOST or leave it out.`,
      );
    }
    if (Date.now() > deadline) {
      throw new Refusal(
        `Port ${wanted} is used by another program: stop that program or set ${setting} to a free port.`,
      );
    }
    await pause(100);
  }
}

function probe(host: string, port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen(port, host, () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => done(got));
    });
  });
}
