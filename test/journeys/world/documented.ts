/** Reads the worked examples out of docs/api.md. */
export interface Example {
  readonly heading: string;
  /** Who asks; null until the document says. */
  readonly as: string | null;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly answer: unknown;
}

export interface Program {
  readonly heading: string;
  readonly name: string;
  readonly source: string;
  readonly answer: unknown;
}

interface Block {
  readonly heading: string;
  readonly as: string | null;
  readonly language: string;
  readonly text: string;
}

const BLOCK = /^## (?<heading>.+)$|^<!-- as: (?<as>\w+) -->$|^```(?<language>.+)\n(?<text>[\s\S]*?)^```$/gm;

function blocksOf(document: string): Block[] {
  let heading = '';
  let as: string | null = null;
  const blocks: Block[] = [];
  for (const { groups = {} } of document.matchAll(BLOCK)) {
    if (groups['heading'] !== undefined) heading = groups['heading'];
    else if (groups['as'] !== undefined) as = groups['as'];
    else blocks.push({ heading, as, language: groups['language'] ?? '', text: groups['text'] ?? '' });
  }
  return blocks;
}

/** Every `json answer` with the query (and the variables) before it. A query may be answered more than once. */
export function examplesIn(document: string): (Example | Program)[] {
  let query = '';
  let program = '';
  let variables: Record<string, unknown> = {};
  return blocksOf(document).flatMap(({ heading, as, language, text }) => {
    if (language === 'graphql') [query, variables, program] = [text, {}, ''];
    else if (language === 'js') [program, query] = [text, ''];
    else if (language === 'json variables') variables = JSON.parse(text) as Record<string, unknown>;
    else if (language === 'json answer') {
      const answer: unknown = JSON.parse(text);
      const name = /^\/\/ (\S+\.mjs)/.exec(program)?.[1] ?? '';
      return [program === '' ? { heading, as, query, variables, answer } : { heading, name, source: program, answer }];
    }
    return [];
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const OPAQUE = /^(?=.*\d)[\w:-]+$/;

function kindOf(text: string): string {
  const kinds: [RegExp, string][] = [
    [UUID, 'an id'],
    [INSTANT, 'an instant'],
    [DAY, 'a day'],
    [OPAQUE, 'an opaque text'],
  ];
  // Words for people, and codes, are compared as they stand.
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

/**
 * What differs between the answer that is shown and the one that came: keys, lengths, numbers and words must be the
 * same; ids, cursors, keys and times only of the same kind. What they stand for is learned for later requests.
 */
export function differences(shown: unknown, came: unknown, learned: Map<string, string>, path = '$'): string[] {
  if (Array.isArray(shown) && Array.isArray(came)) {
    if (shown.length !== came.length) return [`${path}: ${shown.length} shown, ${came.length} came`];
    return shown.flatMap((one, n) => differences(one, came[n], learned, `${path}[${n}]`));
  }
  if (isRecord(shown) && isRecord(came)) {
    const keys = [...new Set([...Object.keys(shown), ...Object.keys(came)])];
    return keys.flatMap((key) => differences(shown[key], came[key], learned, `${path}.${key}`));
  }
  if (typeof shown === 'string' && typeof came === 'string' && kindOf(shown) === kindOf(came)) {
    learned.set(shown, came);
    return [];
  }
  // Where the feed stands depends on everything that was ever told.
  if (path.endsWith('.position') && typeof shown === typeof came) return [];
  return shown === came ? [] : [`${path}: ${JSON.stringify(shown)} shown, ${JSON.stringify(came)} came`];
}

/** The same value with everything learned put in its place. */
export function translated<T>(value: T, learned: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? (learned.get(part) ?? part) : part,
  ) as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
