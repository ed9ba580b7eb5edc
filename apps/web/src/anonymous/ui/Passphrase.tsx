import { useState } from 'react';
import { KeyRound, LockKeyhole } from 'lucide-react';
import { Button, useToast } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { anonymity } from '../index.js';
import { PassphraseDialog, type PassphraseChange } from './PassphraseDialog.js';
import { Unlock } from './Unlock.js';
import { useAnonymous } from './useAnonymous.js';
import './anonymous.css';

/** Whether a passphrase guards what this device keeps, and how to set, change or remove it. */
export function Passphrase() {
  const t = useT();
  const say = useToast();
  const { vault } = useAnonymous();
  const [asking, setAsking] = useState<PassphraseChange | null>(null);
  if (vault.state === 'none') return null;
  if (vault.state === 'locked') return <Unlock />;
  const done = (change: PassphraseChange): void => {
    setAsking(null);
    say(t(`anonymous.vault.done.${change}`));
  };
  return (
    <div className="stack passphrase">
      <p>{t(vault.hasPassphrase ? 'anonymous.vault.guarded' : 'anonymous.vault.unguarded')}</p>
      <div className="row">
        {vault.hasPassphrase ? (
          <>
            <Button
              look="primary"
              icon={<LockKeyhole size={16} aria-hidden="true" />}
              onClick={() => void anonymity.lock()}
            >
              {t('anonymous.vault.lock')}
            </Button>
            <Button onClick={() => setAsking('change')}>{t('anonymous.vault.change')}</Button>
            <Button onClick={() => setAsking('remove')}>{t('anonymous.vault.remove')}</Button>
          </>
        ) : (
          <Button icon={<KeyRound size={16} aria-hidden="true" />} onClick={() => setAsking('set')}>
            {t('anonymous.vault.set')}
          </Button>
        )}
      </div>
      {asking !== null && (
        <PassphraseDialog change={asking} onDone={() => done(asking)} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
