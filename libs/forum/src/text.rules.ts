import { createHash } from 'node:crypto';
import { limits } from '#contracts';
import { invalidInput } from '#platform';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * The text without blank edges, once its length (in code points) fits.
 * @throws DomainError INVALID_INPUT
 */
export function checkText(field: string, text: string, { min, max }: Bounds): string {
  const trimmed = text.trim();
  const { length } = Array.from(trimmed);
  // PostgreSQL stores no NUL.
  if (length < min || length > max || trimmed.includes('\0')) throw invalidInput(field, `${min}–${max}`);
  return trimmed;
}

export const checkTitle = (text: string): string => checkText('title', text.replace(/\s+/g, ' '), limits.titleLength);
export const checkBody = (text: string): string => checkText('body', text, limits.bodyLength);
export const checkNote = (field: string, text: string): string => checkText(field, text, limits.noteLength);
export const checkReason = (text: string): string => checkText('reason', text, limits.reasonLength);

const EXCERPT = 120;

/** The beginning of a Markdown text as plain words, for lists. */
export function excerptOf(markdown: string): string {
  const plain = markdown
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const points = Array.from(plain);
  return points.length > EXCERPT ? `${points.slice(0, EXCERPT - 1).join('')}…` : plain;
}

/** Tells a repeated request from another one that reuses its clientId. */
export function fingerprintOf(...input: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}
