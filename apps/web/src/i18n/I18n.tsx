import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { currentWording, onWording, speak, type Wording } from './catalogue.js';
import { storeLanguage, type Language } from './language.js';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

function choose(language: Language): void {
  storeLanguage(language);
  void speak(language);
}

export function useWording(): Wording {
  return useSyncExternalStore(onWording, currentWording);
}

/** The language in force and how to change it; the choice stays on this device. */
export function useLanguage(): LanguageChoice {
  const { language } = useWording();
  return useMemo(() => ({ language, choose }), [language]);
}

/** Tells the browser which language the page is in. */
export function I18n({ children }: { readonly children: ReactNode }) {
  const { language } = useWording();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return children;
}
