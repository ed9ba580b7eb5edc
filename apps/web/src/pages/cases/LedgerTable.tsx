import { Link } from '@tanstack/react-router';
import { StatusChip, titleShown } from '../../design/index.js';
import { useLanguage, useT } from '../../i18n/index.js';
import { dayOf } from './day.js';
import type { CaseRow } from './case-row.js';
import '../../design/table.css';

interface LedgerTableProps {
  readonly rows: readonly CaseRow[];
  /** Later pages repeat the head for readers only. */
  readonly headed: boolean;
}

/** A native table; on a phone each row is laid out as a card by the style sheet. */
export function LedgerTable({ rows, headed }: LedgerTableProps) {
  const t = useT();
  return (
    <table className={headed ? 'table ledger-table' : 'table table-next ledger-table'}>
      <caption className="visually-hidden">{t('cases.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cases.number')}</th>
          <th scope="col">{t('cases.matter')}</th>
          <th scope="col">{t('cases.status')}</th>
          <th scope="col">{t('cases.unit')}</th>
          <th scope="col">{t('cases.opened')}</th>
          <th scope="col">{t('cases.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: CaseRow }) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <tr>
      <td className="ledger-number">{row.number}</td>
      <td className="ledger-matter">
        <Link to="/cases/$number" params={{ number: row.number }}>
          {titleShown(row.thread.title, t)}
        </Link>
        {row.tags.length > 0 && (
          <span className="ledger-tags">
            {row.tags.map((tag) => (
              <span key={tag.id} className="tag">
                {language === 'en' ? tag.nameEn : tag.nameZh}
              </span>
            ))}
          </span>
        )}
      </td>
      <td>
        <StatusChip status={row.status} small />
      </td>
      <td className="ledger-unit">{row.unit?.name ?? <span className="muted">{t('cases.noUnit')}</span>}</td>
      <td className="ledger-day" data-label={t('cases.opened')}>
        {dayOf(row.openedAt, language)}
      </td>
      <td className="ledger-day" data-label={t('cases.updated')}>
        {dayOf(row.updatedAt, language)}
      </td>
    </tr>
  );
}
