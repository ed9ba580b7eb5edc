import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import type { KeyRow } from './key-row.js';

const RetireAnonymousKeys = graphql(`
  mutation RetireAnonymousKeys($input: RetireKeysInput!) {
    retireAnonymousKeys(input: $input) {
      setSize
    }
  }
`);
const REASON = { min: 2, max: 500 };

interface RetireFormProps {
  readonly row: KeyRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what it does to everybody before it is done, and asks why: the answer is public. */
export function RetireForm({ row, onClose, onDone }: RetireFormProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [reason, setReason] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [{ error, fetching }, retire] = useMutation(RetireAnonymousKeys);
  const submit = (): void => {
    const lacking = reason.trim().length < REASON.min;
    setIncomplete(lacking);
    if (lacking) return;
    const { epoch, generation } = row;
    void retire({ input: { epoch, generation, reason: reason.trim() } }).then((result) => {
      if (result.error === undefined) onDone();
    });
  };
  return (
    <FormDialog
      title={t('keys.retireOf', { week: row.epoch })}
      confirm={t('keys.retireNow')}
      danger
      busy={fetching}
      error={error === undefined ? undefined : wordOf(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('keys.retireText')}</p>
      <TextField
        label={t('keys.reason')}
        hint={t('keys.reasonHint')}
        rows={3}
        maxLength={REASON.max}
        value={reason}
        onChange={setReason}
        error={incomplete ? t('admin.required') : undefined}
        isRequired
        takesFocus
      />
    </FormDialog>
  );
}
