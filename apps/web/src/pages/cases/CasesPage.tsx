import { useState } from 'react';
import { useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/title.js';
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
      <Pages key={JSON.stringify(search)} />
    </div>
  );
}

/** Each page of the connection is asked for by itself and stays where it is. */
function Pages() {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <div className="ledger">
      {cursors.map((after, index) => (
        <LedgerPage
          key={after ?? 'first'}
          after={after}
          first={index === 0}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors((all) => [...all, next])}
        />
      ))}
    </div>
  );
}
