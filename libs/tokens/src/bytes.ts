/** Byte strings without Node's Buffer: this room also runs in browsers and their workers. */

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** For public values only: it stops at the first difference. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Big-endian. */
export const u32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

/** A field that cannot run into its neighbour: its length, then itself. */
export const framed = (bytes: Uint8Array): Uint8Array => concat(u32(bytes.length), bytes);

// Tables, because the anonymous app decodes some hundred letters for each submission.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Map(Array.from(letters, (letter, value) => [letter.charCodeAt(0), value]));
const values = Int8Array.from({ length: 128 }, (_, code) => valueOf.get(code) ?? -1);
const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** base64url without padding, RFC 4648 section 5. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; bits -= 6) text += letters.charAt((held >> (bits - 6)) & 63);
  }
  return bits === 0 ? text : text + letters.charAt((held << (6 - bits)) & 63);
}

/** Strict: exactly one text stands for each byte string. Undefined for anything else. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let letter = 0; letter < text.length; letter++) {
    const value = values[text.charCodeAt(letter)] ?? -1;
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  const leftOver = held & ((1 << bits) - 1);
  return text.length % 4 === 1 || leftOver !== 0 ? undefined : bytes;
}

/** The 16 bytes of a UUID in canonical form. */
export function uuidBytes(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '');
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 16; at++) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** 16 bytes in the shape of a UUIDv4: six bits are overwritten by version and variant. */
export function uuidFrom(bytes: Uint8Array): string {
  let hex = '';
  for (let at = 0; at < 16; at++) {
    const byte = bytes[at] ?? 0;
    hex += hexOf[at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte] ?? '';
  }
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
