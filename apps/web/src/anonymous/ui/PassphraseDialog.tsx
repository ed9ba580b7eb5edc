import { useState, type SyntheticEvent } from 'react';
import { Button, Notice } from '../../design/index.js';
import { Dialog } from '../../design/Dialog.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { anonymity } from '../index.js';
import { NewPassphrase, passphraseFault } from './NewPassphrase.js';

export type PassphraseChange = 'set' | 'change' | 'remove';

interface PassphraseDialogProps {
  readonly change: PassphraseChange;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function PassphraseDialog({ change, onDone, onClose }: PassphraseDialogProps) {
  const t = useT();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ passphrase: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<'anonymous.vault.wrong' | 'anonymous.vault.failed'>();
  const fault = change === 'remove' ? undefined : passphraseFault(next);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    if (busy || fault !== undefined) return;
    setBusy(true);
    anonymity
      .changePassphrase(change === 'remove' ? null : next.passphrase, current)
      .then(
        (done) => (done ? onDone() : setProblem('anonymous.vault.wrong')),
        () => setProblem('anonymous.vault.failed'),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t(`anonymous.vault.${change}`)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {change !== 'remove' && <Notice tone="amber">{t('anonymous.vault.noWayBack')}</Notice>}
        {change !== 'set' && (
          <TextField
            label={t('anonymous.vault.current')}
            type="password"
            autoComplete="off"
            value={current}
            onChange={setCurrent}
            error={problem === 'anonymous.vault.wrong' ? t(problem) : undefined}
            takesFocus
          />
        )}
        {change !== 'remove' && <NewPassphrase value={next} onChange={setNext} fault={tried ? fault : undefined} />}
        {problem === 'anonymous.vault.failed' && (
          <Notice tone="danger" alert>
            {t(problem)}
          </Notice>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('design.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t(`anonymous.vault.${change}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
