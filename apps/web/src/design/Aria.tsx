import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../i18n/index.js';

/** React Aria calls it when a keyboard on the screen goes; browsers of 2021 do not have it. */
(AbortSignal as { timeout?: unknown }).timeout ??= (milliseconds: number) => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), milliseconds);
  return abort.signal;
};

/** React Aria speaks the language of the site, not of the browser. */
export function Aria({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return <I18nProvider locale={language === 'en' ? 'en-US' : language}>{children}</I18nProvider>;
}
