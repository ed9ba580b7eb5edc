/**
 * The thread that holds the private keys. Plain JavaScript: a worker starts from a file, before any transform.
 *
 * RFC 9474 section 4.3: the raw RSA operation, and then its inverse. A signature that a fault spoilt could give the key
 * away, so it is never sent out unchecked. OpenSSL blinds the operation itself, so its time says nothing of the key.
 */
import { constants, createPrivateKey, createPublicKey, privateEncrypt, publicDecrypt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const padding = constants.RSA_NO_PADDING;
const keys = new Map();

function signOne({ privateKey, publicKey }, blinded) {
  const signature = privateEncrypt({ key: privateKey, padding }, blinded);
  if (!publicDecrypt({ key: publicKey, padding }, signature).equals(blinded)) throw new Error('fault');
  return signature;
}

parentPort.on('message', ({ job, keyId, pkcs8, blinded }) => {
  try {
    if (pkcs8) {
      const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
      keys.set(keyId, { privateKey, publicKey: createPublicKey(privateKey) });
    }
    const key = keys.get(keyId);
    if (key === undefined) throw new Error('unknown key');
    parentPort.postMessage({ job, signatures: blinded.map((message) => signOne(key, Buffer.from(message))) });
  } catch {
    // Never the error itself: its message could hold parts of a key.
    parentPort.postMessage({ job, failed: true });
  }
});
