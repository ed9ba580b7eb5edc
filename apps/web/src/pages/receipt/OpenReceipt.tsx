import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { anonymity } from '../../anonymous/index.js';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { useSession } from '../../app/session.js';
import { Button, buttonClass, Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { LetterConversation } from './LetterConversation.js';
import { ReceiptSteps } from './ReceiptSteps.js';
import { SayMore } from './SayMore.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface OpenReceiptProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
}

export function OpenReceipt({ desk, opened }: OpenReceiptProps) {
  const t = useT();
  const { viewer } = useSession();
  const { receipt, view, letter } = opened;
  return (
    <div className="stack">
      <div className="row">
        <span className="tag tag-anonymous">{t(receipt.letter ? 'receipt.letterTag' : 'receipt.threadTag')}</span>
        <code className="receipt-short">{receipt.receipt.slice(0, 9)}…</code>
        <span className="grow" />
        <Button
          look="quiet"
          busy={desk.busy}
          icon={<RotateCw size={16} aria-hidden="true" />}
          onClick={() => desk.refresh()}
        >
          {t('receipt.refresh')}
        </Button>
        <Button look="quiet" onClick={() => desk.close()}>
          {t('receipt.forget')}
        </Button>
      </div>
      {desk.problem !== null && (
        <Notice tone="danger" alert>
          {desk.problem}
        </Notice>
      )}
      {letter !== null && receipt.published ? <LetterConversation letter={letter} /> : <ReceiptSteps view={view} />}
      {!receipt.letter && receipt.published && (
        <div className="row">
          <Link
            to="/t/$threadId"
            params={{ threadId: receipt.threadId }}
            className={buttonClass('primary')}
            preload={false}
          >
            {t('receipt.openThread')}
          </Link>
          {viewer === null && <span className="field-hint">{t('receipt.signInToRead')}</span>}
        </div>
      )}
      {view.blocked !== null ? (
        <Notice tone="danger">{t('receipt.blocked', { reason: view.blocked })}</Notice>
      ) : (
        receipt.published && <SayMore desk={desk} opened={opened} />
      )}
      <KeepHere opened={opened} />
    </div>
  );
}

/** Only with an account: receipts are kept for each account on the device. */
function KeepHere({ opened }: { readonly opened: OpenedReceipt }) {
  const t = useT();
  const { viewer } = useSession();
  const { receipts, keeping } = useAnonymous();
  const [failed, setFailed] = useState(false);
  if (viewer === null || keeping === 'nothing') return null;
  if (receipts.some((known) => known.id === opened.receipt.id))
    return <p className="field-hint">{t('receipt.kept')}</p>;
  return (
    <div className="row">
      <Button onClick={() => void anonymity.adopt(opened.receipt).catch(() => setFailed(true))}>
        {t('receipt.keepHere')}
      </Button>
      {failed && <span className="field-error">{t('receipt.keepFailed')}</span>}
    </div>
  );
}
