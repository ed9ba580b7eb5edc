import { useState } from 'react';
import { Smartphone } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { anonymity } from '../../anonymous/index.js';
import { useAnonymous, useAnonymousOffered } from '../../anonymous/ui/index.js';
import { Passphrase } from '../../anonymous/ui/Passphrase.js';
import { Button, buttonClass, useToast } from '../../design/index.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { useT } from '../../i18n/index.js';

/** What this device keeps of the anonymous side, and how to erase it. The server knows nothing of it. */
export function DeviceSection() {
  const t = useT();
  const say = useToast();
  const offered = useAnonymousOffered();
  const { availability, keeping, vault, tokens, receipts } = useAnonymous();
  const [asking, setAsking] = useState(false);
  if (!offered || availability.state === 'insecure') return null;
  const erase = (): void => {
    setAsking(false);
    void anonymity.forget().then(() => say(t('account.forgotten')));
  };
  return (
    <section className="card" aria-labelledby="device">
      <h2 id="device">
        <Smartphone size={17} aria-hidden="true" />
        {t('account.deviceTitle')}
      </h2>
      {vault.state !== 'locked' && (
        <p>
          {keeping === 'nothing'
            ? t('account.deviceNothing')
            : t('account.deviceLead', { tokens, receipts: receipts.length })}
        </p>
      )}
      <Passphrase />
      <div className="row account-actions">
        <Link to="/receipt" className={buttonClass('line')}>
          {t('account.enterReceipt')}
        </Link>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('account.forget')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('account.forget')}
          confirm={t('account.forget')}
          danger
          onConfirm={erase}
          onClose={() => setAsking(false)}
        >
          {t('account.forgetConfirm')}
        </ConfirmDialog>
      )}
    </section>
  );
}
