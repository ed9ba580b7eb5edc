/** The two languages of the site. Chinese is the first and the fallback. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'xinqiao.language';

/** What this browser chose before, else English only where the browser itself asks for English. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored === 'zh-CN' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
