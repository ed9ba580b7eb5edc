import { isUuid } from '#contracts';
import { concat, framed, utf8 } from './bytes.js';
import { Malformed } from './malformed.js';

const MAX_SEQ = 0x7fffffff;
const LONE_SURROGATE = /\p{Cs}/u;

/** Absent and empty differ: each field says whether it is there. */
export const optional = (text: string | null): Uint8Array =>
  text === null ? Uint8Array.of(0) : concat(Uint8Array.of(1), framed(utf8(text)));

type Bounds = { readonly min: number; readonly max: number };

/** Lengths count Unicode code points; a lone surrogate has no UTF-8 and so no signature that could be checked. */
export function text(field: string, value: string, { min, max }: Bounds): string {
  if (LONE_SURROGATE.test(value)) throw new Malformed(field, 'is not well-formed Unicode');
  if (value.includes('\0')) throw new Malformed(field, 'holds a NUL');
  const length = value.length > 4 * max ? Number.POSITIVE_INFINITY : Array.from(value).length;
  if (value.trim().length < min || length > max) throw new Malformed(field, `must have ${min} to ${max} characters`);
  return value;
}

export function threadIdFrom(value: string): string {
  if (!isUuid(value)) throw new Malformed('threadId', 'is not an id');
  return value.toLowerCase();
}

export function uuid(field: string, value: string | null): string | null {
  if (value === null) return null;
  if (!isUuid(value)) throw new Malformed(field, 'is not an id');
  return value.toLowerCase();
}

export function seq(field: string, value: number | null): number | null {
  if (value === null) return null;
  if (!Number.isInteger(value) || value < 1 || value > MAX_SEQ) throw new Malformed(field, 'is out of range');
  return value;
}
