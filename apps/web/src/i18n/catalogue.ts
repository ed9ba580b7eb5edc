import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Language } from './language.js';
import type * as zh from './zh-CN/index.js';
import type * as en from './en/index.js';

/** An area is one file for each language; a route names the areas it needs and downloads no others. */
export type Area = Extract<keyof typeof zh, keyof typeof en>;

type IdsOf<Catalogues> = { [Name in keyof Catalogues]: keyof Catalogues[Name] }[keyof Catalogues];
/** Every id that both languages have; the build refuses one that a language lacks. */
export type MessageId = Extract<IdsOf<typeof zh>, IdsOf<typeof en>>;

type Messages = Readonly<Record<string, string | MessageFormatElement[]>>;
export interface Wording {
  readonly language: Language;
  readonly messages: Messages;
}

const files = import.meta.glob<{ default: Messages }>(['./zh-CN/*.json', './en/*.json']);
const areas = new Set<Area>();
const listeners = new Set<() => void>();
let wording: Wording = { language: 'zh-CN', messages: {} };

async function fetchArea(language: Language, area: Area): Promise<Messages> {
  const file = files[`./${language}/${area}.json`];
  if (file === undefined) throw new Error(`There is no catalogue ${language}/${area}`);
  return (await file()).default;
}

/** Loads what is not loaded yet, in the language in force. */
export async function loadAreas(names: readonly Area[]): Promise<void> {
  const fresh = names.filter((name) => !areas.has(name));
  fresh.forEach((name) => areas.add(name));
  const { language } = wording;
  const loaded = await Promise.all(fresh.map((name) => fetchArea(language, name)));
  // The language may have changed meanwhile; then that change has loaded these areas too.
  if (language === wording.language)
    put({ language, messages: Object.assign({}, wording.messages, ...loaded) as Messages });
}

export async function speak(language: Language): Promise<void> {
  const loaded = await Promise.all([...areas].map((name) => fetchArea(language, name)));
  put({ language, messages: Object.assign({}, ...loaded) as Messages });
}

function put(next: Wording): void {
  wording = next;
  listeners.forEach((listen) => listen());
}

export function currentWording(): Wording {
  return wording;
}

export function onWording(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}
