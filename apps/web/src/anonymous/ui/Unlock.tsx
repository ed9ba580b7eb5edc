import { useState, type SyntheticEvent } from 'react';
import { LockKeyhole } from 'lucide-react';
import { Button } from '../../design/index.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { anonymity } from '../index.js';

/** Stands where something of the vault would stand while it is locked. */
export function Unlock() {
  const t = useT();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const unlock = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setWrong(false);
    void anonymity
      .unlock(passphrase)
      .then((opened) => setWrong(!opened))
      .finally(() => setBusy(false));
  };
  return (
    <form className="card stack unlock" onSubmit={unlock} noValidate aria-label={t('anonymous.vault.locked')}>
      <p className="unlock-lead">
        <LockKeyhole size={20} aria-hidden="true" />
        <b>{t('anonymous.vault.locked')}</b>
      </p>
      <p className="field-hint">{t('anonymous.vault.lockedHint')}</p>
      <TextField
        label={t('anonymous.vault.passphrase')}
        type="password"
        // Not the password of the account: a manager that knows it must not offer it here, nor send it anywhere.
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
        error={wrong ? t('anonymous.vault.wrong') : undefined}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={busy} disabled={passphrase === ''}>
          {t(busy ? 'anonymous.vault.unlocking' : 'anonymous.vault.unlock')}
        </Button>
        <Button look="quiet" onClick={() => setForgotten(true)}>
          {t('anonymous.vault.forgotten')}
        </Button>
      </div>
      {forgotten && (
        <ConfirmDialog
          title={t('anonymous.vault.forgotten')}
          confirm={t('anonymous.vault.startAnew')}
          danger
          onConfirm={() => void anonymity.forget().then(() => setForgotten(false))}
          onClose={() => setForgotten(false)}
        >
          <p>{t('anonymous.vault.forgottenText')}</p>
        </ConfirmDialog>
      )}
    </form>
  );
}
