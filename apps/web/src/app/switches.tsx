import { Moon, Sun, SunMoon } from 'lucide-react';
import { Button } from '../design/index.js';
import { useLanguage, useT } from '../i18n/index.js';
import { chooseTheme, themes, useTheme, type Theme } from './theme.js';

const icons = { system: SunMoon, light: Sun, dark: Moon } as const;

function after(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
}

export function ThemeSwitch() {
  const theme = useTheme();
  const t = useT();
  const Icon = icons[theme];
  const label = t('shell.theme.now', { theme: t(`shell.theme.${theme}`) });
  return (
    <Button look="quiet" square aria-label={label} title={label} onClick={() => chooseTheme(after(theme))}>
      <Icon size={19} strokeWidth={1.8} aria-hidden="true" />
    </Button>
  );
}

const nameOf = { en: 'English', 'zh-CN': '中文' } as const;

/** Named in the language it leads to: whoever needs it cannot read the other one. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const next = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button look="quiet" square lang={next} aria-label={nameOf[next]} title={nameOf[next]} onClick={() => choose(next)}>
      {next === 'en' ? 'EN' : '中'}
    </Button>
  );
}
