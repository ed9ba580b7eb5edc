/** What WebCrypto takes and IndexedDB keeps. */
export type Bytes = Uint8Array<ArrayBuffer>;
/** Works for Node's and the browser's own type alike. */
export type VaultKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const LENGTH_BYTES = 4;

export const utf8 = (text: string): Bytes => encoder.encode(text);

export function join(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The text does not fit into what was set aside for it. */
export class VaultFull extends Error {
  override readonly name = 'VaultFull';
}

/** A text in exactly `size` bytes: its length, itself, and zeros. @throws VaultFull */
export function pad(text: string, size: number): Bytes {
  const bytes = utf8(text);
  if (bytes.length + LENGTH_BYTES > size) throw new VaultFull();
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, LENGTH_BYTES);
  return padded;
}

export function unpad(padded: Bytes): string {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return decoder.decode(padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
}
