import { canBeAnonymous } from '../../anonymous/index.js';
import { useTitle } from '../../app/title.js';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { OpenReceipt } from './OpenReceipt.js';
import { ReceiptForm } from './ReceiptForm.js';
import { useReceiptDesk } from './useReceiptDesk.js';
import './receipt.css';

/** A receipt opens its thread on any device. Needs no account; the session origin is asked nothing. */
export function ReceiptPage() {
  const t = useT();
  const desk = useReceiptDesk();
  useTitle(t('receipt.title'));
  return (
    <div className="wrap page page-narrow receipt-page">
      <header className="page-head">
        <h1>{t('receipt.title')}</h1>
        <p>{t('receipt.lead')}</p>
      </header>
      {!canBeAnonymous() ? (
        <Notice tone="amber">{t('receipt.insecure')}</Notice>
      ) : desk.opened === null ? (
        <ReceiptForm busy={desk.busy} problem={desk.problem} onSubmit={desk.open} />
      ) : (
        <OpenReceipt desk={desk} opened={desk.opened} />
      )}
    </div>
  );
}
