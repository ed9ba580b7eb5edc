import { useId, useState } from 'react';
import { FormDialog } from '../../design/FormDialog.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { anonymity } from '../index.js';
import { CannotOpen, unpackReceipts } from '../receipts-file.js';

interface ImportReceiptsProps {
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}
type Problem = 'none' | 'file' | 'passphrase';

export function ImportReceipts({ onDone, onClose }: ImportReceiptsProps) {
  const t = useT();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const load = async (chosen: File): Promise<void> => {
    try {
      const receipts = await unpackReceipts(await chosen.text(), passphrase);
      await anonymity.takeIn(receipts);
      onDone(receipts.length);
    } catch (error) {
      setProblem(error instanceof CannotOpen ? error.why : 'file');
    }
  };
  const submit = (): void => {
    setProblem(file === null ? 'none' : undefined);
    if (file === null) return;
    setBusy(true);
    void load(file).finally(() => setBusy(false));
  };
  return (
    <FormDialog
      title={t('anonymous.move.import')}
      confirm={t('anonymous.move.open')}
      busy={busy}
      error={problem === undefined ? undefined : t(`anonymous.move.fault.${problem}`)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('anonymous.move.importLead')}</p>
      <div className="field">
        <label htmlFor={fileId} className="field-label">
          {t('anonymous.move.file')}
        </label>
        <input
          id={fileId}
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <TextField
        label={t('anonymous.move.passphrase')}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
      />
    </FormDialog>
  );
}
