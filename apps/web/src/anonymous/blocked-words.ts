import { wordsIn } from '#contracts';

let words: readonly string[] = [];

/** Comes with the digest, to everybody alike: that a text is looked at asks nothing of anybody. */
export function keepBlockedWords(fetched: readonly string[]): void {
  words = fetched;
}

/** The words in a text for which it would not be published. */
export function blockedIn(text: string): string[] {
  return wordsIn(
    [text],
    words.map((word) => ({ word })),
  ).map(({ word }) => word);
}
