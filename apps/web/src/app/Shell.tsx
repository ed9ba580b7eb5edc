import type { MouseEvent } from 'react';
import { Navigate, Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { CircleAlert, CloudOff } from 'lucide-react';
import { useT } from '../i18n/index.js';
import { useLive } from '../live/index.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { Header } from './Header.js';
import { useOnline } from './online.js';
import { useSession } from './session.js';

/** Everything around a page. Guests are sent to sign in, initial passwords to be changed, before a page is drawn. */
export function Shell() {
  const { site } = useSession();
  const t = useT();
  const online = useOnline();
  const { lost } = useLive();
  const immersive = useMatches().some((match) => match.staticData.immersive === true);
  return (
    <div className={immersive ? 'shell shell-immersive' : 'shell'}>
      <a className="skip" href="#main" onClick={skipToMain}>
        {t('shell.skip')}
      </a>
      {site.demonstration && (
        <p className="banner banner-demonstration no-print">
          <CircleAlert size={16} aria-hidden="true" />
          {t('shell.demonstration')}
        </p>
      )}
      {(lost || !online) && (
        <p className={`banner banner-${online ? 'reconnecting' : 'offline'} no-print`} role="status">
          <CloudOff size={16} aria-hidden="true" />
          {t(online ? 'shell.reconnecting' : 'shell.offline')}
        </p>
      )}
      <Header />
      <main id="main" tabIndex={-1}>
        <Page />
      </main>
    </div>
  );
}

/** Focus moves without touching the address: the hash belongs to the numbers of posts. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Page() {
  const { viewer } = useSession();
  const location = useRouterState({ select: (state) => state.location });
  const open = useMatches().some((match) => match.staticData.guests === true);
  if (viewer === null && !open) {
    // Already on the way: the address changes before the page does, and asking again would never end.
    if (location.pathname === '/sign-in') return null;
    return <Navigate to="/sign-in" search={{ next: location.href }} replace />;
  }
  if (viewer?.mustChangePassword === true && location.pathname !== '/change-password')
    return <Navigate to="/change-password" replace />;
  return (
    <ErrorBoundary key={location.pathname}>
      <Outlet />
    </ErrorBoundary>
  );
}
