import { Link } from '@tanstack/react-router';
import { EyeOff, LockKeyhole } from 'lucide-react';
import { anonymity } from '../../anonymous/index.js';
import { Unlock, useAnonymous } from '../../anonymous/ui/index.js';
import { MoveReceipts } from '../../anonymous/ui/MoveReceipts.js';
import { Button, buttonClass, EmptyState } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { KeptReceipts } from './KeptReceipts.js';

/** Matched on this device against what everyone downloads; no request is made that only an author would make. */
export function MyAnonymous() {
  const t = useT();
  const { keeping, receipts, vault } = useAnonymous();
  const enter = (
    <Link to="/receipt" className={buttonClass('line')}>
      {t('mine.enterReceipt')}
    </Link>
  );
  return (
    <section className="mine-anonymous" aria-labelledby="mine-anonymous">
      <h2 id="mine-anonymous">
        {t('mine.anonymous')}
        <span className="tag tag-anonymous">
          <EyeOff size={12} aria-hidden="true" /> {t('mine.anonymousHere')}
        </span>
      </h2>
      <p className="field-hint">{t(keeping === 'nothing' ? 'mine.keepsNothing' : 'mine.anonymousLead')}</p>
      {vault.state === 'locked' ? (
        <Unlock />
      ) : (
        <>
          {receipts.length === 0 ? (
            <EmptyState title={t('mine.emptyAnonymous')} action={enter}>
              {t('mine.emptyAnonymousHint')}
            </EmptyState>
          ) : (
            <>
              <KeptReceipts receipts={receipts} />
              <p>{enter}</p>
            </>
          )}
          <div className="row">
            <MoveReceipts />
            {vault.hasPassphrase && (
              <Button
                look="quiet"
                icon={<LockKeyhole size={16} aria-hidden="true" />}
                onClick={() => void anonymity.lock()}
              >
                {t('mine.lock')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
