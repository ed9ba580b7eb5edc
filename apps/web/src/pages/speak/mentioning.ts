import { certainMention, type StaffId, type UnitId } from '#contracts';

/** The beginning of a name behind an @, while it is being typed. */
export interface Typed {
  /** Where the @ stands, in UTF-16 units. */
  readonly at: number;
  readonly beginning: string;
}

export interface Choice {
  readonly kind: 'STAFF' | 'UNIT';
  readonly id: string;
  readonly name: string;
  /** What tells two of one name apart. */
  readonly detail: string;
}

const BEGINNING = /(^|[^A-Za-z0-9._%+@＠/[-])[@＠]([\p{L}\p{N}][\p{L}\p{N}\p{M}·•_'’-]{0,29})$/u;
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}·•_'’-]*[\p{L}\p{N}\p{M}]$/u;

/** What is being typed at the caret, or null. */
export function typedAt(text: string, caret: number): Typed | null {
  const match = BEGINNING.exec(text.slice(0, caret));
  const beginning = match?.[2];
  return beginning === undefined ? null : { at: caret - beginning.length - 1, beginning };
}

/** The words for this choice: the plain name where it means nobody else of those to choose from, else the certain form. */
export function wordsFor(choice: Choice, choices: readonly Choice[]): string {
  const alone = choices.filter(({ name }) => name === choice.name).length === 1;
  if (alone && PLAIN.test(choice.name)) return `@${choice.name} `;
  return `${certainMention(choice.kind, choice.id as StaffId & UnitId, choice.name)} `;
}
