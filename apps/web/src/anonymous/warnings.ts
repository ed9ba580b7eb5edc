/** What in an anonymous text would tell who wrote it. Runs on the device alone: the text is never sent anywhere to be checked. */

export interface Speaker {
  readonly name: string;
  /** Own unit and the units above it, whose names narrow the author down. */
  readonly unitNames: readonly string[];
}

export type Giveaway = 'phone' | 'id-number' | 'email' | 'own-name' | 'own-unit';

export interface Found {
  readonly giveaway: Giveaway;
  /** The words found, as written. */
  readonly words: string;
}

// Digits may be spaced or dashed as people write them: 138 0013 8000, 0851-2345678. What comes before is looked at and
// not looked back upon: Safari before 16.4 could not even read this file otherwise.
const MOBILE = /(?:^|\D)((?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/u;
const LANDLINE = /(?:^|\D)(0\d{2,3}[- ]\d{7,8})(?!\d)/u;
const ID_NUMBER =
  /(?:^|[^\dXx])([1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/u;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/u;

// 我在县交通运输局 identifies; 县 alone, or a name of two characters inside another word, says nothing.
const SHORTEST_UNIT = 3;

/** Every giveaway once, in the order a reader would mind most. */
export function findGiveaways(text: string, speaker: Speaker): readonly Found[] {
  const half = text.normalize('NFKC');
  const found: Found[] = [];
  const note = (giveaway: Giveaway, words: string | undefined): void => {
    if (words !== undefined) found.push({ giveaway, words: words.trim() });
  };
  note('id-number', ID_NUMBER.exec(half)?.[1]);
  note('phone', MOBILE.exec(half)?.[1] ?? LANDLINE.exec(half)?.[1]);
  note('email', EMAIL.exec(half)?.[0]);
  const squeezed = half.replace(/\s+/gu, '');
  if (speaker.name.length >= 2 && squeezed.includes(speaker.name.replace(/\s+/gu, ''))) note('own-name', speaker.name);
  note(
    'own-unit',
    speaker.unitNames.find((name) => name.length >= SHORTEST_UNIT && squeezed.includes(name.replace(/\s+/gu, ''))),
  );
  return found;
}
