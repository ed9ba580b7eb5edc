import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../terminal.js';

/** Processes of a start that was killed let go of their ports once they have noticed; other programs never do. */
const LET_GO_MS = { afterKill: 15_000, usually: 1_000 };

export interface WantedPort {
  readonly host: string;
  readonly wanted: number;
  /** The name of the setting, for the sentence. */
  readonly setting: string;
}

/**
 * A port that is free at this moment: the wanted one, or any when 0 is wanted.
 * @param afterKill whether processes of an earlier start may still be ending
 * @throws Refusal
 */
export async function claimPort(
  { host, wanted, setting }: WantedPort,
  { afterKill }: { afterKill: boolean },
): Promise<number> {
  const deadline = Date.now() + (afterKill ? LET_GO_MS.afterKill : LET_GO_MS.usually);
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
