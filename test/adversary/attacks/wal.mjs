/**
 * What the order of everything ever written tells, rows long gone included. A post is known by its words and its
 * images, a member by their id; where these stand first in the write-ahead log is when they came.
 */
import { placesOf, writeAheadLog } from '../evidence/wal.mjs';
import { PHRASE } from './canaries.mjs';

const UUID_LENGTH = 36;
/** Stands before the pixels of every image the product makes. */
const PIXELS = Buffer.from('WEBPVP8');
const SAMPLE = 48;

/**
 * @typedef {{ traces: { who: number, at: number }[], placesOf: (stored: { rows: object[], around: object[] }) => Record<string, number> }} Log
 * @returns {Log} traces of members, and where the first byte of a post's words and of its image stand
 */
export function readLog(stage, staff) {
  const bytes = writeAheadLog(stage);
  const words = firsts(bytes, Buffer.from(PHRASE), PHRASE.length + UUID_LENGTH);
  const images = firsts(bytes, PIXELS, SAMPLE);
  const traces = staff.flatMap((id, who) => {
    const needle = Buffer.from(id.replaceAll('-', ''), 'hex');
    return placesOf(bytes, needle).map((at) => ({ who, at }));
  });
  return {
    traces,
    placesOf: (stored) => definedOnly({ words: wordsAt(stored, words), image: imageAt(stored, images) }),
  };
}

/** Where each string that begins with the needle stands first. */
function firsts(bytes, needle, length) {
  const found = new Map();
  for (const at of placesOf(bytes, needle)) {
    const text = bytes.toString('latin1', at, at + length);
    if (!found.has(text)) found.set(text, at);
  }
  return found;
}

/** Its body; else, of what became no post, the reason given with it. */
function wordsAt({ rows, around }, places) {
  const texts = [...rows.map(({ row }) => row.body), ...around.map(({ row }) => row.rating_reason)];
  const text = texts.find((one) => one?.includes(PHRASE));
  const from = text?.indexOf(PHRASE);
  return text && places.get(text.slice(from, from + PHRASE.length + UUID_LENGTH));
}

/** PostgreSQL writes bytes as \x and hexadecimal digits. */
function imageAt({ rows }, places) {
  for (const { row } of rows) {
    if (!row.bytes?.startsWith('\\x')) continue;
    const image = Buffer.from(row.bytes.slice(2, 2 + 4 * SAMPLE), 'hex');
    const from = image.indexOf(PIXELS);
    if (from >= 0) return places.get(image.toString('latin1', from, from + SAMPLE));
  }
  return undefined;
}

function definedOnly(places) {
  return Object.fromEntries(Object.entries(places).filter(([, at]) => at !== undefined));
}
