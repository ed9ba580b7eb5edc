import { useState } from 'react';
import { anonymity } from '../../anonymous/index.js';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Unlock, useAnonymous } from '../../anonymous/ui/index.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../design/index.js';
import { useT } from '../../i18n/index.js';

/** Only with an account: receipts are kept for each account on the device. */
export function KeepHere({ opened }: { readonly opened: OpenedReceipt }) {
  const t = useT();
  const { viewer } = useSession();
  const { receipts, vault } = useAnonymous();
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);
  if (viewer === null || vault.state === 'none') return null;
  if (receipts.some((known) => known.id === opened.receipt.id))
    return <p className="field-hint">{t('receipt.kept')}</p>;
  if (vault.state === 'locked' && wanted) return <Unlock />;
  const keep = (): void => {
    setWanted(true);
    if (vault.state === 'open') void anonymity.adopt(opened.receipt).catch(() => setFailed(true));
  };
  return (
    <div className="row">
      <Button onClick={keep}>{t('receipt.keepHere')}</Button>
      {failed && <span className="field-error">{t('receipt.keepFailed')}</span>}
    </div>
  );
}
