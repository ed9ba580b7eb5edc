import { useState, type ReactNode } from 'react';
import { limits } from '#contracts';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';

interface ReasonFormProps {
  readonly title: string;
  readonly confirm: string;
  readonly danger: boolean;
  readonly busy: boolean;
  /** Why the server refused. */
  readonly error: string | undefined;
  /** What will happen. */
  readonly children: ReactNode;
  readonly hint: string;
  /** What else is asked, above the reason. */
  readonly before?: ReactNode;
  /** What of it is not yet said, in words; said once they try to send. */
  readonly missing?: string | undefined;
  readonly onGiven: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason that everyone will read; none that is too short or too long goes further. */
export function ReasonForm({ children, hint, before, missing, error, onGiven, ...dialog }: ReasonFormProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = !fits(reason, limits.reasonLength);
  const send = (): void => {
    setTried(true);
    if (!fault && missing === undefined) onGiven(reason.trim());
  };
  return (
    <FormDialog {...dialog} error={(tried ? missing : undefined) ?? error} onSubmit={send}>
      <p>{children}</p>
      {before}
      <TextField
        label={t('threadWork.reason')}
        hint={hint}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && fault ? t('threadWork.reason.length', limits.reasonLength) : undefined}
        takesFocus={before === undefined}
      />
    </FormDialog>
  );
}
