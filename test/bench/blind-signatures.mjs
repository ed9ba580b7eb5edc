/** One core of the issuer against `openssl speed rsa2048`, which signs nothing but bytes of its own. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { perCpuSecond, rowOf } from './best-of.mjs';

const LOTS = 400;
const TOKENS = 4;
const ROUNDS = 5;

export async function blindSignatures() {
  const { SigningThread } = await import('../../dist/libs/issuance/src/signing/signing-thread.js');
  const pkcs8 = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'der', type: 'pkcs8' });
  // The top byte is 0, so that each message is below the modulus.
  const lot = () => Array.from({ length: TOKENS }, () => Buffer.concat([Buffer.alloc(1), randomBytes(255)]));
  const thread = new SigningThread();
  try {
    await thread.sign('bench', pkcs8, lot());
    const lots = Array.from({ length: LOTS }, lot);
    const work = () => Promise.all(lots.map((messages) => thread.sign('bench', null, messages)));
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push({ ours: await perCpuSecond(LOTS * TOKENS, work), yardstick: opensslRsa().signs });
    const about = {
      name: 'blind-signatures',
      what: 'blind signatures of one core, each checked before it goes out',
      bar: { ratio: 0.7, goal: 0.85, of: 'rate' },
      yardstickName: 'openssl speed rsa2048',
    };
    return rowOf(about, rounds);
  } finally {
    await thread.stop();
  }
}

/** Private and public operations of RSA-2048 in a second of CPU, as the program `openssl` reckons them. */
export function opensslRsa() {
  const { stdout } = spawnSync('openssl', ['speed', '-seconds', '2', 'rsa2048'], { encoding: 'utf8' });
  const [, signs, verifies] = /^rsa\s+2048 bits\s+\S+\s+\S+\s+(\S+)\s+(\S+)/m.exec(stdout ?? '') ?? [];
  if (signs === undefined) throw new Error('The yardstick of blind signatures is the program openssl: install it.');
  return { signs: Number(signs), verifies: Number(verifies) };
}
