import { isUuid, type StaffId, type UnitId } from './ids.js';

/**
 * How a text speaks to somebody (提及). Two forms, both ordinary Markdown that reads well where nothing knows of them:
 *
 * - `@张三`: a full name, or that of a unit, that ends where its letters end. It means somebody only where exactly one
 *   active person or unit of that name may read the thread. Anybody can type it, so also who writes anonymously and asks for nothing.
 * - `[@张三](staff:<id>)`, `[@后勤处](unit:<id>)`: one certain person or unit. Only a completion writes this form, where
 *   several bear the name or the name holds a space.
 */
export type Mention =
  | { readonly kind: 'NAME'; readonly name: string }
  | { readonly kind: 'STAFF'; readonly id: StaffId }
  | { readonly kind: 'UNIT'; readonly id: UnitId };

/** Further ones in the same text are words like others. */
export const MENTIONS_EACH = 20;

const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?)?(?:\n {0,3}\1[`~]*[^\S\n]*(?=\n|$)|$(?![\s\S]))/gm;
const QUOTED = /^ {0,3}>.*$/gm;

/** Made when a text is read: browsers that know no looking back take the writing half of this file, and must not fail. */
function patterns() {
  const certain = String.raw`\[[@＠](?:\\.|[^\]\\\n]){1,130}\]\((staff|unit):([0-9a-fA-F-]{36})\)`;
  // Not inside an address such as li@example.org, nor a name within another link.
  const named = String.raw`(?<![A-Za-z0-9._%+@＠/[-])[@＠]([\p{L}\p{N}][\p{L}\p{N}\p{M}·•._'’-]*)`;
  return {
    // Begins only where a run of marks begins, so that a text of marks alone is read once and not once for each.
    code: /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g,
    mention: new RegExp(`${certain}|${named}`, 'gu'),
  };
}

/**
 * Whom a Markdown text speaks to, each once, in order. What it quotes or shows as code speaks to nobody.
 * Names are as they were typed, without marks at their end: whether somebody bears one is for the server to know.
 */
export function mentionsIn(text: string): Mention[] {
  const { code, mention: pattern } = patterns();
  const said = text.replace(FENCED, ' ').replace(code, ' ').replace(QUOTED, ' ');
  const found = new Map<string, Mention>();
  for (const match of said.matchAll(pattern)) {
    const mention = mentionOf(match);
    if (mention !== null) found.set(mention.kind === 'NAME' ? mention.name : mention.id, mention);
    if (found.size === MENTIONS_EACH) break;
  }
  return [...found.values()];
}

function mentionOf([, kind, id, name]: RegExpMatchArray): Mention | null {
  if (name !== undefined) return { kind: 'NAME', name: name.normalize('NFC').replace(/[·•._'’-]+$/u, '') };
  if (!isUuid(id)) return null;
  const lower = id.toLowerCase();
  return kind === 'staff' ? { kind: 'STAFF', id: lower as StaffId } : { kind: 'UNIT', id: lower as UnitId };
}

/** True when `@name` alone is read back as that name: no space, no mark that ends it early. */
export function isPlainMention(name: string): boolean {
  const [only, ...others] = mentionsIn(`@${name}`);
  return others.length === 0 && only?.kind === 'NAME' && only.name === name.normalize('NFC');
}

/** The certain form, for a completion to write. A space behind it is the completion's. */
export function certainMention(kind: 'STAFF' | 'UNIT', id: StaffId | UnitId, name: string): string {
  const shown = name.replace(/\s+/gu, ' ').replace(/[\\[\]`*_~<>&]/g, String.raw`\$&`);
  return `[@${shown}](${kind.toLowerCase()}:${id})`;
}
