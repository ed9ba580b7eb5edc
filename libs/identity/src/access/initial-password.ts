import { randomInt } from 'node:crypto';

/** No 0 O 1 l I: these are read from paper and typed by hand. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A password to hand out once, 80 bits, such as `k3tw-9hpa-x7mc-e2vd`. Good until its owner changes it. */
export function initialPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
