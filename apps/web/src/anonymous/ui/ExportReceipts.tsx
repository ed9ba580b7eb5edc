import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../design/index.js';
import { Dialog } from '../../design/Dialog.js';
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
  const fault = passphraseFault(typed);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (busy || fault !== undefined) return;
    setBusy(true);
    void packReceipts(receipts, typed.passphrase)
      .then((file) => {
        saveFile(t('anonymous.move.fileName'), file, 'application/json');
        onClose();
      })
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t('anonymous.move.export')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('anonymous.move.exportLead', { count: receipts.length })}</p>
        <NewPassphrase value={typed} onChange={setTyped} fault={tried ? fault : undefined} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('design.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('anonymous.move.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
