import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../i18n/index.js';

/** React Aria speaks the language of the site, not of the browser. */
export function Aria({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return <I18nProvider locale={language === 'en' ? 'en-US' : language}>{children}</I18nProvider>;
}
