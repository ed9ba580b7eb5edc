/** The first 128 bits of a key's SHA-256 in groups that two people can read to one another. */
export function fingerprint(keyId: string): string {
  const bytes = atob(keyId.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
}
