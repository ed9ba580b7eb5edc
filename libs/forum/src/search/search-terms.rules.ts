import { limits } from '#contracts';
import { invalidInput } from '#platform';
import { fold, gramsNeededFor } from './folding.rules.js';
import { onOneLine } from './plain-text.rules.js';

/** One thing that is looked for, folded. A text fits when it holds every part. */
export interface Term {
  readonly whole: string;
  /** Words of the whole, each to be found by itself; the whole alone when it is quoted or has no words. */
  readonly parts: readonly string[];
}

/**
 * What is looked for: words between blanks, and phrases between quotation marks, which must stand exactly so.
 * @param wordsOf how a term falls into words
 * @throws DomainError INVALID_INPUT
 */
export function termsOf(text: string, wordsOf: (folded: string) => readonly string[]): Term[] {
  const line = onOneLine(text);
  const { max } = limits.searchLength;
  if (Array.from(line).length > max || line.includes('\0')) throw invalidInput('text', `1–${max}`);
  const found = [...line.matchAll(/["“]([^"“”]*[^"“”\s][^"“”]*)["”](?=\s|$)|\S+/g)];
  return found.map(([given, phrase]) => {
    if (phrase !== undefined) return { whole: fold(phrase.trim()), parts: [fold(phrase.trim())] };
    const whole = fold(given);
    const words = new Set(wordsOf(whole));
    return { whole, parts: words.size > 0 ? [...words] : [whole] };
  });
}

/** Every gram that a text must have to fit all terms. */
export function gramsNeeded(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap(({ parts }) => parts.flatMap(gramsNeededFor)))];
}

/** Parts that their grams alone do not prove: 「abab」 has all pairs of 「baba」. */
export function partsToCheck(terms: readonly Term[]): string[] {
  const parts = new Set(terms.flatMap((term) => term.parts));
  return [...parts].filter((part) => Array.from(part).length > 2 || /\s/.test(part));
}
