/**
 * Makes writings of the same text equal: upper and lower case, full and half width. Each code point gives exactly one, so
 * that a place in the folded text is the same place in the text.
 */
export function fold(text: string): string {
  return Array.from(text, foldOne).join('');
}

function foldOne(point: string): string {
  const folded = point.normalize('NFKC').toLowerCase();
  return Array.from(folded).length === 1 ? folded : point;
}

/**
 * The characters of a folded text and its pairs of neighbours, each once and without blanks. A text holds a string only
 * if it has all its pairs, and whatever the language one or two characters are found by one of them.
 */
export function gramsOf(folded: string): string[] {
  const points = Array.from(folded);
  const pairs = points.slice(1).map((point, index) => `${points[index] ?? ''}${point}`);
  return [...new Set([...points, ...pairs])].filter((gram) => !/\s/.test(gram));
}

/** What a text must have to hold the string: its pairs, or the one character it is. */
export function gramsNeededFor(folded: string): string[] {
  const grams = gramsOf(folded);
  const pairs = grams.filter((gram) => Array.from(gram).length === 2);
  return pairs.length > 0 ? pairs : grams;
}
