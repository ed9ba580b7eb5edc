import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { ClipboardList, Mail, MessagesSquare, NotebookPen } from 'lucide-react';
import { useT } from '../i18n/index.js';
import { AccountFace } from './AccountFace.js';
import { Brand } from './Brand.js';
import { SearchLink } from './SearchLink.js';
import { LanguageSwitch, ThemeSwitch } from './switches.js';
import { useSession } from './session.js';

const AccountMenu = lazy(() => import('./AccountMenu.js'));
const Bells = lazy(() => import('./Bells.js'));

export function Header() {
  const { viewer } = useSession();
  return (
    <header className="header no-print">
      <div className="wrap">
        <Link to="/" className="brand">
          <Brand />
        </Link>
        {viewer !== null && <Navigation />}
        <span className="grow" />
        {viewer !== null && <SearchLink />}
        {viewer?.mustChangePassword === false && (
          <Suspense fallback={<span className="button button-square" />}>
            <Bells />
          </Suspense>
        )}
        <ThemeSwitch />
        <LanguageSwitch />
        {viewer !== null && (
          <Suspense
            fallback={
              <span className="button account">
                <AccountFace viewer={viewer} />
              </span>
            }
          >
            <AccountMenu viewer={viewer} />
          </Suspense>
        )}
      </div>
    </header>
  );
}

/** At the top on a desktop, under the thumb on a phone. */
function Navigation() {
  const t = useT();
  const icon = { size: 20, strokeWidth: 1.7, 'aria-hidden': true } as const;
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <MessagesSquare {...icon} />
        {t('shell.nav.threads')}
      </Link>
      <Link to="/letters">
        <Mail {...icon} />
        {t('shell.nav.letters')}
      </Link>
      <Link to="/cases">
        <ClipboardList {...icon} />
        {t('shell.nav.cases')}
      </Link>
      <Link to="/mine">
        <NotebookPen {...icon} />
        {t('shell.nav.mine')}
      </Link>
    </nav>
  );
}
