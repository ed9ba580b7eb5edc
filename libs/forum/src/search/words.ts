import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Beyond what PostgreSQL takes for a lexeme nobody means a word. */
const LONGEST = 200;
let jieba: Jieba | null = null;

/** The words of a folded text in order, overlapping ones too (食堂排队 and 食堂). The first call reads the dictionary, 0.3 s. */
export function wordsOf(folded: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(folded, true).filter((word) => /[\p{L}\p{N}]/u.test(word) && word.length <= LONGEST);
}

/** The words of a title and a body as a tsvector literal, those of the title weighing more. */
export function vectorOf(title: string, body: string): string {
  const places = new Map<string, string[]>();
  const add = (word: string, place: string): void => void places.set(word, [...(places.get(word) ?? []), place]);
  const inTitle = wordsOf(title);
  inTitle.forEach((word, index) => add(word, `${index + 1}A`));
  wordsOf(body).forEach((word, index) => add(word, `${inTitle.length + index + 1}D`));
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

/** Any of the words, as a tsquery literal: how well a text fits, not whether it does. */
export function anyOf(words: readonly string[]): string {
  return words.map(quoted).join(' | ');
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '$&$&')}'`;
}
