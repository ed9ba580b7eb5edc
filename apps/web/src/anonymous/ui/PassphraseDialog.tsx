import { useState } from 'react';
import { FormDialog } from '../../design/FormDialog.js';
import { Notice } from '../../design/index.js';
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
  const submit = (): void => {
    setTried(true);
    setProblem(undefined);
    if (fault !== undefined) return;
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
    <FormDialog
      title={t(`anonymous.vault.${change}`)}
      confirm={t(`anonymous.vault.${change}`)}
      busy={busy}
      error={problem === 'anonymous.vault.failed' ? t(problem) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
