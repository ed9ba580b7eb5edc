import type { WordAction } from '../vocabulary.js';
import { toSimplified } from './simplified.js';

/** A watched word (敏感词) and what happens to a text that holds it. */
export interface WatchedWord {
  readonly word: string;
  readonly action: WordAction;
}

/** Writings of the same text made equal: width, case, traditional and simplified characters. */
function foldWords(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase());
}

/** Between two characters of a word: blanks, marks, invisible characters; a few, and never the end of a sentence. */
const BETWEEN = '[^\\p{L}\\p{N}。!?\\n]{0,4}';
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/** The letters, characters and digits of a word: all that is looked for. */
export const lettersOf = (word: string): string => foldWords(word).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Which of the words a text holds, however they are spaced or written. A word of Latin letters or digits is found only
 * where it stands by itself: `ass` is not in `class`.
 */
export function wordsIn<Word extends Pick<WatchedWord, 'word'>>(
  texts: readonly string[],
  words: readonly Word[],
): Word[] {
  const folded = texts.map(foldWords);
  return words.filter(({ word }) => {
    const letters = lettersOf(word);
    const spaced = Array.from(letters).join(BETWEEN);
    const pattern = LATIN.test(letters)
      ? `(?:^|[^\\p{Script=Latin}\\p{N}])${spaced}(?![\\p{Script=Latin}\\p{N}])`
      : spaced;
    const looked = new RegExp(pattern, 'u');
    return letters !== '' && folded.some((text) => looked.test(text));
  });
}
