import { useEffect, useEffectEvent } from 'react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { buttonClass } from '../design/index.js';
import { useT } from '../i18n/index.js';
import { isTyping, useKeysOn } from './keys.js';

/** The way to search, and its key on every page that has no other use for it: in a thread `/` jumps to a number. */
export function SearchLink() {
  const t = useT();
  const navigate = useNavigate();
  const keysOn = useKeysOn();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!keysOn || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (path.startsWith('/t/') || isTyping(event.target) || document.querySelector('[role=dialog]') !== null) return;
    event.preventDefault();
    if (path === '/search') document.getElementById('search-text')?.focus();
    else void navigate({ to: '/search' });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <Link to="/search" className={buttonClass('quiet', true)} aria-label={t('shell.search')} title={t('shell.search')}>
      <Search size={19} strokeWidth={1.8} aria-hidden="true" />
    </Link>
  );
}
