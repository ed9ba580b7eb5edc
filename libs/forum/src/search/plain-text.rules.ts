import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });
type Token = ReturnType<typeof markdown.parse>[number];

/**
 * What a reader sees of a Markdown text, on one line: what search looks into and quotes. Emphasis marks that Markdown
 * left standing, as it does between Chinese characters, are gone too, because the page shows none.
 */
export function plainTextOf(source: string): string {
  return onOneLine(markdown.parse(source, {}).map(seenOf).join(' '));
}

/** The same for words that are no Markdown: a title, or what somebody looks for. */
export function onOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\*\*|__|~~/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function seenOf({ type, content, children }: Token): string {
  if (children !== null) return children.map(seenOf).join('');
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return content;
}
