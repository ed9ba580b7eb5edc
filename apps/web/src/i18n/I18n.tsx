import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { currentWording, onWording, speak } from './catalogue.js';
import { storeLanguage, type Language } from './language.js';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

function choose(language: Language): void {
  storeLanguage(language);
  void speak(language);
}

/** The language in force and how to change it; the choice stays on this device. */
export function useLanguage(): LanguageChoice {
  const { language } = useSyncExternalStore(onWording, currentWording);
  return useMemo(() => ({ language, choose }), [language]);
}

export function I18n({ children }: { readonly children: ReactNode }) {
  const { language, messages } = useSyncExternalStore(onWording, currentWording);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <IntlProvider locale={language} defaultLocale="zh-CN" messages={messages as Record<string, string>}>
      {children}
    </IntlProvider>
  );
}
