import { fold } from './folding.rules.js';
import type { Term } from './search-terms.rules.js';

/** A run of a quoted text; `marked` where it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Code points of a quotation, and how many of them stand before the first thing found. */
const LENGTH = 110;
const BEFORE = 24;

/** A whole line, such as a title, with what was looked for marked in it. */
export function markedLine(text: string, terms: readonly Term[]): Run[] {
  const points = Array.from(text);
  return runsOf(points, foundIn(points, terms));
}

/** The piece of a text around the first thing found, at most 110 code points and the signs that something is left out. */
export function snippetOf(text: string, terms: readonly Term[]): Run[] {
  const points = Array.from(text);
  const found = foundIn(points, terms);
  const from = Math.max(0, Math.min(firstOf(points, found, terms) - BEFORE, points.length - LENGTH));
  const runs = runsOf(points.slice(from, from + LENGTH), found.slice(from, from + LENGTH));
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...runs,
    ...(from + LENGTH < points.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** The whole of a term rather than one of its words, wherever that comes earlier. */
function firstOf(points: readonly string[], found: readonly boolean[], terms: readonly Term[]): number {
  const wholes = terms.map(({ whole }) => placesOf(Array.from(whole), points.map(fold))[0]);
  const place = wholes.find((at) => at !== undefined) ?? found.indexOf(true);
  return Math.max(0, place);
}

/** For each code point whether it belongs to something found. Single characters count only where they were asked for. */
function foundIn(points: readonly string[], terms: readonly Term[]): boolean[] {
  const folded = points.map(fold);
  const marks = points.map(() => false);
  const wanted = terms.flatMap(({ whole, parts }) => [
    whole,
    ...parts.filter((part) => part !== whole && Array.from(part).length > 1),
  ]);
  for (const part of new Set(wanted)) {
    const sought = Array.from(part);
    for (const at of placesOf(sought, folded)) marks.fill(true, at, at + sought.length);
  }
  return marks;
}

function placesOf(sought: readonly string[], folded: readonly string[]): number[] {
  return folded.flatMap((_, at) => (sought.every((point, index) => folded[at + index] === point) ? [at] : []));
}

function runsOf(points: readonly string[], marks: readonly boolean[]): Run[] {
  const runs: { text: string; marked: boolean }[] = [];
  points.forEach((point, index) => {
    const marked = marks[index] ?? false;
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += point;
    else runs.push({ text: point, marked });
  });
  return runs;
}
