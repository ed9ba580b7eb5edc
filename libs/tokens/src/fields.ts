import { isUuid } from '#contracts';
import { concat, framed, utf8 } from './bytes.js';
import { Malformed } from './malformed.js';

const MAX_SEQ = 0x7fffffff;

/** Absent and empty differ: each field says whether it is there. */
export const optional = (text: string | null): Uint8Array =>
  text === null ? Uint8Array.of(0) : concat(Uint8Array.of(1), framed(utf8(text)));

type Bounds = { readonly min: number; readonly max: number };

/** Lengths count Unicode code points; a lone surrogate has no UTF-8 and so no signature that could be checked. */
export function text(field: string, value: string, { min, max }: Bounds): string {
  const length = value.length > 4 * max ? Number.POSITIVE_INFINITY : codePointsIn(field, value);
  if (value.trim().length < min || length > max) throw new Malformed(field, `must have ${min} to ${max} characters`);
  return value;
}

/** In one pass: the anonymous app does this before it knows who pays for it. @throws Malformed */
function codePointsIn(field: string, value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++, count++) {
    const point = value.codePointAt(at) ?? 0;
    if (point === 0) throw new Malformed(field, 'holds a NUL');
    if (point >= 0xd800 && point <= 0xdfff) throw new Malformed(field, 'is not well-formed Unicode');
    if (point > 0xffff) at++;
  }
  return count;
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
