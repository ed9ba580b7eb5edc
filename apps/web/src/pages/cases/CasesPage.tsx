import { useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/title.js';
import { Pages } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { CaseFilters } from './CaseFilters.js';
import { LedgerPage } from './LedgerPage.js';
import './cases.css';

/** The ledger (台账): every matter, filtered by what the address says. */
export function CasesPage() {
  const t = useT();
  const search = useSearch({ from: '/cases' });
  useTitle(t('cases.title'));
  return (
    <div className="wrap page">
      <header className="page-head">
        <h1>{t('cases.title')}</h1>
        <p>{t('cases.lead')}</p>
      </header>
      <CaseFilters search={search} />
      <div className="ledger">
        <Pages key={JSON.stringify(search)}>{(page) => <LedgerPage {...page} />}</Pages>
      </div>
    </div>
  );
}
