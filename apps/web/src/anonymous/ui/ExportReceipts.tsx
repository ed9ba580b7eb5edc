import { useState } from 'react';
import { FormDialog } from '../../design/FormDialog.js';
import { useT } from '../../i18n/index.js';
import type { KeptReceipt } from '../index.js';
import { packReceipts } from '../receipts-file.js';
import { NewPassphrase, passphraseFault } from './NewPassphrase.js';
import { saveFile } from './receipt-copies.js';

interface ExportReceiptsProps {
  readonly receipts: readonly KeptReceipt[];
  readonly onClose: () => void;
}

export function ExportReceipts({ receipts, onClose }: ExportReceiptsProps) {
  const t = useT();
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const fault = passphraseFault(typed);
  const submit = (): void => {
    setTried(true);
    setFailed(false);
    if (fault !== undefined) return;
    setBusy(true);
    void packReceipts(receipts, typed.passphrase)
      .then(
        (file) => {
          saveFile(t('anonymous.move.fileName'), file, 'application/json');
          onClose();
        },
        () => setFailed(true),
      )
      .finally(() => setBusy(false));
  };
  return (
    <FormDialog
      title={t('anonymous.move.export')}
      confirm={t('anonymous.move.save')}
      busy={busy}
      error={failed ? t('anonymous.vault.failed') : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('anonymous.move.exportLead', { count: receipts.length })}</p>
      <NewPassphrase value={typed} onChange={setTyped} fault={tried ? fault : undefined} />
    </FormDialog>
  );
}
