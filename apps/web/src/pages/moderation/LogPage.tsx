import { useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/title.js';
import { Pages } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { LogEntries } from './LogEntries.js';
import { LogFilters } from './LogFilters.js';
import './log.css';

/** 版务记录: what moderators did wherever one may read, and why. */
export function LogPage() {
  const t = useT();
  const search = useSearch({ from: '/log' });
  useTitle(t('log.here'));
  return (
    <div className="wrap page page-narrow">
      <header className="page-head">
        <h1>{t('log.here')}</h1>
        <p>{t('log.lead')}</p>
      </header>
      <LogFilters search={search} />
      <Pages key={JSON.stringify(search)}>{(page) => <LogEntries {...page} search={search} />}</Pages>
    </div>
  );
}
