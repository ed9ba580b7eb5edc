import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { ImportFile, ImportProblem } from './wording.js';

/** A column by its key, and the headers it may go by, the first being the one that reports name. */
export type Columns<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>;

export type SheetRow<Key extends string> = Readonly<Record<Key, string>> & { readonly row: number };

export interface Sheet<Key extends string> {
  readonly rows: readonly SheetRow<Key>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads one CSV file, in UTF-8 or GBK, into trimmed cells by column; blank rows are passed over. */
export function readSheet<Key extends string>(file: ImportFile, bytes: Buffer, columns: Columns<Key>): Sheet<Key> {
  const text = decode(bytes);
  if (text === null) return { rows: [], problems: [{ file, row: 1, column: '-', kind: 'unreadable', params: {} }] };
  const lines = cellsOf(text);
  if (!Array.isArray(lines))
    return { rows: [], problems: [{ file, ...lines, column: '-', kind: 'malformed', params: {} }] };
  const [header = [], ...body] = lines.map((line) => line.map((cell) => cell.trim()));
  const keys = Object.keys(columns) as Key[];
  const places = new Map(keys.map((key) => [key, header.findIndex((h) => columns[key].includes(h.toLowerCase()))]));
  const missing = keys.filter((key) => places.get(key) === -1);
  if (missing.length > 0) return { rows: [], problems: missing.map((key) => missingColumn(file, columns, key)) };
  const rows = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, row }) => {
      const values = keys.map((key) => [key, cells[places.get(key) ?? -1] ?? ''] as const);
      return { ...(Object.fromEntries(values) as Record<Key, string>), row };
    });
  return { rows, problems: [] };
}

/** UTF-8 with or without BOM, else GBK (as its superset GB 18030); null when it is neither. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'gb18030');
    return text.includes('\uFFFD') ? null : text;
  }
}

function cellsOf(text: string): string[][] | { row: number } {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError) return { row: Number(error['lines'] ?? 1) };
    throw error;
  }
}

function missingColumn<Key extends string>(file: ImportFile, columns: Columns<Key>, key: Key): ImportProblem {
  const wanted = (Object.values(columns) as [string, ...string[]][]).map(([first]) => first).join(',');
  return { file, row: 1, column: columns[key][0], kind: 'missingColumn', params: { columns: wanted } };
}
