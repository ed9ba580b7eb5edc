/** One core of the issuer against `openssl speed rsa2048`, which signs nothing but bytes of its own. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';

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
    // In turn, by CPU seconds on both sides, and the best of each: whatever else runs on the machine only ever slows down.
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = process.cpuUsage();
      await Promise.all(lots.map((messages) => thread.sign('bench', null, messages)));
      const { user, system } = process.cpuUsage(begun);
      rounds.push({ ours: (LOTS * TOKENS * 1e6) / (user + system), yardstick: opensslRsa().signs });
    }
    const best = (side) => ({ perSecond: Math.max(...rounds.map((round) => round[side])) });
    const [ours, yardstick] = [best('ours'), best('yardstick')];
    return {
      name: 'blind-signatures',
      what: 'blind signatures of one core, each checked before it goes out',
      bar: { ratio: 0.7, goal: 0.85, of: 'rate' },
      yardstickName: 'openssl speed rsa2048',
      ours,
      yardstick,
      ratio: ours.perSecond / yardstick.perSecond,
    };
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
