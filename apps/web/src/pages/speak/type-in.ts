import type { Selected } from './marks.js';

/** Deprecated and without a successor: nothing else that changes a field can be taken back with Ctrl+Z. */
interface Undoable {
  execCommand(command: 'insertText' | 'delete', showsDialog: false, text?: string): boolean;
}

/** Makes the field hold this text, with this selected, as if it had been typed. Returns false where that cannot be done. */
export function typeIn(area: HTMLTextAreaElement, { text, start, end }: Selected): boolean {
  const { value } = area;
  const shorter = Math.min(value.length, text.length);
  let head = 0;
  while (head < shorter && value[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && value[value.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  area.focus();
  area.setSelectionRange(head, value.length - tail);
  const words = text.slice(head, text.length - tail);
  const page = document as unknown as Undoable;
  const done =
    value === text || (words === '' ? page.execCommand('delete', false) : page.execCommand('insertText', false, words));
  if (done) area.setSelectionRange(start, end);
  return done;
}
