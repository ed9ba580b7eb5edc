import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * One spool file: always the same size, whatever it holds.
 *
 *     magic (8) ‖ generation (8, big-endian) ‖ iv (12) ‖ tag (16) ‖ ciphertext (capacity) ‖ SHA-256 of all before (32)
 *
 * The plaintext is its own length (4, big-endian), the content, and zeros up to the capacity. The checksum tells a torn
 * write from a wrong key: the first is expected after a crash, the second must stop the start.
 */
const MAGIC = Buffer.from('XQSPOOL1');
const HEADER = MAGIC.length + 8;
const IV = 12;
const TAG = 16;
const CHECKSUM = 32;
const LENGTH = 4;
const OVERHEAD = HEADER + IV + TAG + CHECKSUM;

export const fileSize = (capacity: number): number => capacity + OVERHEAD;
/** How much content fits into a file of this capacity. */
export const roomIn = (capacity: number): number => capacity - LENGTH;

export interface Unsealed {
  readonly generation: bigint;
  readonly content: Buffer;
}

export class WrongSpoolKey extends Error {
  constructor() {
    super('The spool was written with another SPOOL_KEY: put that key back, or move the spool away.');
    this.name = 'WrongSpoolKey';
  }
}

/** @throws RangeError when the content is larger than the file */
export function seal(key: Buffer, generation: bigint, content: Buffer, capacity: number): Buffer {
  if (content.length > roomIn(capacity)) throw new RangeError('the content is larger than the spool');
  const plaintext = Buffer.alloc(capacity);
  plaintext.writeUInt32BE(content.length);
  content.copy(plaintext, LENGTH);
  const header = headerOf(generation);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(header);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const body = Buffer.concat([header, iv, cipher.getAuthTag(), ciphertext]);
  return Buffer.concat([body, checksumOf(body)]);
}

/**
 * Undefined when the file is torn, cut or scribbled over.
 * @throws WrongSpoolKey when it is whole but was sealed with another key
 */
export function unseal(key: Buffer, file: Buffer): Unsealed | undefined {
  const generation = generationOf(file);
  const body = file.subarray(0, -CHECKSUM);
  if (generation === undefined || !checksumOf(body).equals(file.subarray(-CHECKSUM))) return undefined;
  const header = file.subarray(0, HEADER);
  const iv = file.subarray(HEADER, HEADER + IV);
  const tag = file.subarray(HEADER + IV, HEADER + IV + TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(header).setAuthTag(tag);
  try {
    const plaintext = Buffer.concat([decipher.update(body.subarray(HEADER + IV + TAG)), decipher.final()]);
    return { generation, content: plaintext.subarray(LENGTH, LENGTH + plaintext.readUInt32BE()) };
  } catch {
    throw new WrongSpoolKey();
  }
}

/** Reads the header alone; undefined when it is not one. */
export function generationOf(file: Buffer): bigint | undefined {
  const whole = file.length > OVERHEAD + LENGTH && file.subarray(0, MAGIC.length).equals(MAGIC);
  return whole ? file.readBigUInt64BE(MAGIC.length) : undefined;
}

function headerOf(generation: bigint): Buffer {
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  header.writeBigUInt64BE(generation, MAGIC.length);
  return header;
}

const checksumOf = (body: Buffer): Buffer => createHash('sha256').update(body).digest();
