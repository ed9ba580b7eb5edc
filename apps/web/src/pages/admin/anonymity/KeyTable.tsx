import '../../../design/table.css';
import { Button } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import type { KeyRow, KeyState } from './key-row.js';

interface KeyTableProps {
  readonly rows: readonly KeyRow[];
  readonly setSize: number;
  readonly onRetire: (row: KeyRow) => void;
}

const chips: Readonly<Record<KeyState, string>> = {
  now: 'chip-closed',
  later: 'chip-submitted',
  expired: 'chip-submitted',
  retired: 'chip-progress',
};

/** A native table; on a phone each row is a card. */
export function KeyTable({ rows, setSize, onRetire }: KeyTableProps) {
  const t = useT();
  return (
    <table className="table keys-table">
      <caption className="visually-hidden">{t('admin.anonymity')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keys.week')}</th>
          <th scope="col">{t('keys.state')}</th>
          <th scope="col">{t('keys.holders')}</th>
          <th scope="col">{t('keys.issued')}</th>
          <th scope="col">{t('keys.spent')}</th>
          <th scope="col">{t('keys.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.keyId}>
            <td>
              <b>{row.epoch}</b>
              {row.generation > 1 && (
                <small className="muted"> {t('keys.generation', { number: row.generation })}</small>
              )}
            </td>
            <td>
              <span className={`chip chip-small ${chips[row.state]}`}>{t(`keys.state.${row.state}`)}</span>
            </td>
            <td>
              <span className="keys-label">{t('keys.holders')} </span>
              {row.holders === null ? '—' : t('keys.holdersOf', { holders: row.holders, needed: setSize })}
            </td>
            <td>
              <span className="keys-label">{t('keys.issued')} </span>
              {row.issued}
            </td>
            <td>
              <span className="keys-label">{t('keys.spent')} </span>
              {row.spent}
            </td>
            <td>
              {(row.state === 'now' || row.state === 'later') && (
                <Button aria-label={t('keys.retireOf', { week: row.epoch })} onClick={() => onRetire(row)}>
                  {t('keys.retire')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
