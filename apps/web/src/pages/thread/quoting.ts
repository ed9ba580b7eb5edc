/** Words selected in a post. */
export interface Quote {
  readonly seq: number;
  readonly text: string;
}

/** The text with the words beneath it, and above them the way back to where they were said. */
export function withQuote(body: string, threadId: string, { seq, text }: Quote): string {
  const quoted = [`[#${seq}](/t/${threadId}#${seq})`, ...text.trim().split('\n')]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${body.trim() === '' ? '' : `${body.trimEnd()}\n\n`}${quoted}\n\n`;
}
