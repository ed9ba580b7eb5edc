import { limits } from '#contracts';
import { invalidInput } from '#platform';

/** A note as it is kept: trimmed, within bounds counted in code points. @throws INVALID_INPUT */
export function toNote(text: string): string {
  const note = text.trim();
  const length = Array.from(note).length;
  const { min, max } = limits.noteLength;
  // PostgreSQL stores no NUL.
  if (length < min || length > max || note.includes('\0')) throw invalidInput('note', `${min}–${max}`);
  return note;
}
