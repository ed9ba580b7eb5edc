/** A text and what is selected in it, in UTF-16 units as a text area counts them. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands around a selection. */
const around = { bold: '**', code: '`' } as const;
/** What stands before each line of a selection. */
const before = { heading: '## ', quote: '> ', list: '- ' } as const;

export type Mark = keyof typeof around | keyof typeof before | 'link';
export const marks: readonly Mark[] = ['bold', 'heading', 'list', 'quote', 'link', 'code'];

/** The text with this mark put to what is selected, or taken from it where it stands already. */
export function mark(kind: Mark, selected: Selected): Selected {
  switch (kind) {
    case 'heading':
    case 'quote':
    case 'list':
      return markLines(before[kind], selected);
    case 'link':
      return markLink(selected);
    case 'bold':
    case 'code':
      return kind === 'code' && selectionOf(selected).includes('\n') ? fence(selected) : wrap(around[kind], selected);
  }
}

const selectionOf = ({ text, start, end }: Selected): string => text.slice(start, end);

function wrap(sign: string, { text, start, end }: Selected): Selected {
  const [head, inner, tail] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (head.endsWith(sign) && tail.startsWith(sign)) {
    const from = start - sign.length;
    return { text: head.slice(0, from) + inner + tail.slice(sign.length), start: from, end: from + inner.length };
  }
  const from = start + sign.length;
  return { text: head + sign + inner + sign + tail, start: from, end: from + inner.length };
}

function fence({ text, start, end }: Selected): Selected {
  const inner = text.slice(start, end);
  const opening = `${start === 0 || text[start - 1] === '\n' ? '' : '\n'}\`\`\`\n`;
  const closing = `\n\`\`\`${text[end] === '\n' || end === text.length ? '' : '\n'}`;
  const from = start + opening.length;
  return {
    text: text.slice(0, start) + opening + inner + closing + text.slice(end),
    start: from,
    end: from + inner.length,
  };
}

/** An address that is selected becomes the link, other words its text; then what is missing is selected. */
function markLink({ text, start, end }: Selected): Selected {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const address = isAddress ? inner : 'https://';
  const made = `[${isAddress ? '' : inner}](${address})`;
  const written = text.slice(0, start) + made + text.slice(end);
  if (isAddress || inner === '') return { text: written, start: start + 1, end: start + 1 };
  const to = start + made.length - 1;
  return { text: written, start: to - address.length, end: to };
}

/** Every line that the selection touches; blank ones between others stay as they are. */
function markLines(sign: string, { text, start, end }: Selected): Selected {
  // At the very beginning a search backwards would look at the first character.
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const counts = (line: string): boolean => lines.length === 1 || line.trim() !== '';
  const taken = lines.every((line) => !counts(line) || line.startsWith(sign)) && lines.some(counts);
  const marked = lines.map((line) => (!counts(line) ? line : taken ? line.slice(sign.length) : sign + line)).join('\n');
  const grown = marked.length - (to - from);
  const shift = taken ? -Math.min(sign.length, start - from) : counts(lines[0] ?? '') ? sign.length : 0;
  const first = Math.max(from, start + shift);
  return { text: text.slice(0, from) + marked + text.slice(to), start: first, end: Math.max(first, end + grown) };
}
