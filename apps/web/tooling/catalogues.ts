import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const languages = ['zh-CN', 'en'] as const;
type Catalogue = Record<string, string>;

/** Names of the arguments and tags of a message, so that both languages are known to use the same ones. */
function placeholders(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    into.add(element.value);
    if (element.type === TYPE.tag) placeholders(element.children, into);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) placeholders(option.value, into);
  }
  return into;
}

function readCatalogue(folder: string, language: string, area: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, language, area), 'utf8')) as Catalogue;
}

/** Of two messages with one id the later would silently win. */
function repeatedIds(folder: string, language: string, area: string): string[] {
  const text = readFileSync(join(folder, language, area), 'utf8');
  const ids = [...text.matchAll(/"([\w.]+)":/g)].map(([, id]) => id ?? '');
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${area}: ${id}: twice in ${language}`);
}

/**
 * Everything that is wrong with the catalogues, one line each: an area, a message or a placeholder that one language
 * has and the other lacks, an id outside its area or given twice, a message that does not parse.
 */
export function catalogueFaults(folder: string): string[] {
  const areasOf = (language: string) => readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  const [zh, en] = [areasOf('zh-CN'), areasOf('en')];
  const faults = [...zh.filter((area) => !en.includes(area)), ...en.filter((area) => !zh.includes(area))].map(
    (area) => `${area}: only one language has this area`,
  );
  for (const area of zh.filter((name) => en.includes(name))) {
    for (const language of languages) faults.push(...repeatedIds(folder, language, area));
    const [left, right] = [readCatalogue(folder, 'zh-CN', area), readCatalogue(folder, 'en', area)];
    for (const id of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const fault = messageFault(id, left[id], right[id], area.replace('.json', ''));
      if (fault !== undefined) faults.push(`${area}: ${id}: ${fault}`);
    }
  }
  return faults;
}

function messageFault(id: string, zh: string | undefined, en: string | undefined, area: string): string | undefined {
  if (!id.startsWith(`${area}.`)) return `an id of this area begins with "${area}."`;
  if (zh === undefined) return 'missing in zh-CN';
  if (en === undefined) return 'missing in en';
  try {
    const [a, b] = [placeholders(parse(zh)), placeholders(parse(en))];
    const differing = [...a].filter((name) => !b.has(name)).concat([...b].filter((name) => !a.has(name)));
    return differing.length > 0 ? `placeholders differ: ${differing.join(', ')}` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'does not parse';
  }
}

/** Compiles each catalogue to syntax trees at build time and refuses to build while one language is incomplete. */
export function catalogues(folder: string): Plugin {
  return {
    name: 'xinqiao-catalogues',
    enforce: 'pre',
    buildStart() {
      const faults = catalogueFaults(folder);
      if (faults.length > 0) this.error(`The catalogues do not match:\n${faults.join('\n')}`);
    },
    transform(code, id) {
      if (!languages.some((language) => id.includes(`/i18n/${language}/`)) || !id.endsWith('.json')) return null;
      const compiled = Object.entries(JSON.parse(code) as Catalogue).map(
        ([key, message]) => `${JSON.stringify(key)}:${JSON.stringify(compile(message))}`,
      );
      return { code: `export default {${compiled.join(',')}};`, map: null, moduleType: 'js' };
    },
  };
}

/** A message without arguments stays a string: half the bytes, and the fast path at run time. */
function compile(message: string): string | MessageFormatElement[] {
  return /[{<']/.test(message) ? parse(message) : message;
}
