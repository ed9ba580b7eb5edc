/**
 * `anonymous-submission`: what the anonymous app does for one submission, from its bytes to the disk, beside the two
 * signatures it cannot do without. By CPU seconds on both sides; neither has a network in front of it.
 */
import { spawnSync } from 'node:child_process';
import { constants, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { perCpuSecond, rowOf } from './best-of.mjs';
import { opensslRsa } from './blind-signatures.mjs';

const ROUNDS = 3;
/** About as many as one core takes between two beats: each beat writes the whole spool, whoever came. */
const SUBMISSIONS = 2_000;
/** As the app beats by default. */
const TICK_MS = 1_000;
const CONTENT = {
  board: 'roads',
  kind: 'PROBLEM',
  title: '村里的路被运煤车压坏了',
  body: '从村口到国道的三公里，坑最深的地方能没过脚踝，雨天更看不清，盼着早一点修好。',
  audience: 'ORGANISATION',
  unitId: null,
  addresseeUnitId: null,
  addresseeId: null,
  requestReply: true,
};

const { ManualClock } = await import('../../dist/libs/platform/src/index.js');
const { InProcessRedeemer } = await import('../../dist/libs/redemption/src/index.js');
const { TestIssuer } = await import('../../dist/libs/redemption/src/testing.js');
const tokens = await import('../../dist/libs/tokens/src/index.js');

export async function anonymousSubmission(installation) {
  const clock = new ManualClock();
  const settings = {
    anonymousDatabaseUrl: installation.anonymousUrl,
    spoolDirectory: mkdtempSync(join('.cache', 'bench-spool-')),
    spoolKey: randomBytes(32),
    spoolKib: 2_048,
    spoolImages: 0,
    windowSeconds: 900,
    setSize: 20,
  };
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { key } = await TestIssuer.publish(installation.pool, {}, pair);
  const app = await InProcessRedeemer.open(settings, clock);
  try {
    // Made before anything is measured: a client's work costs more than the server's, and leaves more behind.
    const lots = Array.from({ length: 1 + ROUNDS }, () =>
      Array.from({ length: SUBMISSIONS }, () => submission(key, pair.privateKey)),
    );
    const rounds = [];
    for (const inputs of lots) {
      rounds.push({ ours: await accepted(app.redemption, inputs), yardstick: bothSignatures() });
      clock.advance(settings.windowSeconds * 1_000);
      await app.closeWindow();
    }
    const about = {
      name: 'anonymous-submission',
      what: 'anonymous submission accepted: both signatures, what is known of the key, on the disk',
      bar: { ratio: 0.5, goal: 0.7, of: 'rate' },
      yardstickName: 'openssl: RSA verify, Ed25519 verify',
    };
    return rowOf(about, rounds);
  } finally {
    await app.close();
    rmSync(settings.spoolDirectory, { recursive: true, force: true });
  }
}

/** An unblinded signature is an ordinary one: made at once, without the client's two hundred times dearer blinding. */
function submission(key, privateKey) {
  const seed = tokens.newSeed();
  const content = {
    nonce: tokens.nonceOf(tokens.authorFrom(seed).publicKey),
    challengeDigest: tokens.challengeDigest(key),
    keyId: tokens.fromBase64Url(key.keyId),
  };
  const pss = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const authenticator = sign('sha384', tokens.tokenInput(content), pss);
  const token = tokens.toBase64Url(tokens.encodeToken({ ...content, authenticator }));
  const held = { keyId: key.keyId, epoch: key.epoch, seed: tokens.toBase64Url(seed), token };
  // As it comes in: strings that were never bytes on a wire are read at another price.
  return Buffer.from(JSON.stringify(tokens.buildSubmission(held, { openThread: CONTENT }).input));
}

/** How many in a second of CPU, with the beat that brings them to the disk. */
async function accepted({ admission, gathering }, inputs) {
  const beating = setInterval(() => void gathering.tick(), TICK_MS);
  const work = () => Promise.all(inputs.map((input) => admission.submit(JSON.parse(input.toString()))));
  return perCpuSecond(inputs.length, work).finally(() => clearInterval(beating));
}

/** One verification of each, one after the other, in a second of CPU. */
function bothSignatures() {
  const { stdout } = spawnSync('openssl', ['speed', '-seconds', '2', 'ed25519'], { encoding: 'utf8' });
  const [, verifies] = /EdDSA \(Ed25519\)\s+\S+\s+\S+\s+\S+\s+(\S+)/.exec(stdout ?? '') ?? [];
  return 1 / (1 / opensslRsa().verifies + 1 / Number(verifies));
}
