import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useAnonymousOffered } from '../../anonymous/ui/index.js';
import { useTitle } from '../../app/title.js';
import { buttonClass } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { MyAnonymous } from './MyAnonymous.js';
import { MyBookmarks } from './MyBookmarks.js';
import { MyThreads } from './MyThreads.js';
import './mine.css';

/** By name: what the server knows. Anonymous: what this device knows, side by side but never mixed. */
export function MinePage() {
  const t = useT();
  const offered = useAnonymousOffered();
  useTitle(t('mine.title'));
  return (
    <div className="wrap page">
      <header className="page-head">
        <h1>{t('mine.title')}</h1>
        <Link to="/write" className={buttonClass('primary')}>
          <PenLine size={17} aria-hidden="true" />
          {t('mine.write')}
        </Link>
      </header>
      <div className={offered ? 'mine mine-both' : 'mine'}>
        <section aria-labelledby="mine-named">
          <h2 id="mine-named">{t('mine.named')}</h2>
          <MyThreads />
        </section>
        {offered && <MyAnonymous />}
      </div>
      <section className="mine-bookmarks" aria-labelledby="mine-bookmarks">
        <h2 id="mine-bookmarks">{t('mine.bookmarks')}</h2>
        <MyBookmarks />
      </section>
    </div>
  );
}
