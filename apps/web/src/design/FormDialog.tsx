import type { SyntheticEvent } from 'react';
import { useT } from '../i18n/index.js';
import { Button } from './Button.js';
import { Dialog, type DialogProps } from './Dialog.js';
import { Notice } from './states.js';

interface FormDialogProps extends DialogProps {
  readonly confirm: string;
  /** What is done cannot be undone, or hurts. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** What went wrong with the whole; what is wrong with one field stands at the field. */
  readonly error?: string | undefined;
  readonly onSubmit: () => void;
}

/** A question with fields, and two answers. Enter in a field is the same as the second. */
export function FormDialog({
  children,
  confirm,
  danger = false,
  busy = false,
  error,
  onSubmit,
  ...dialog
}: FormDialogProps) {
  const t = useT();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    // React would take it to a form that this dialog was opened from, though it stands elsewhere on the page.
    event.stopPropagation();
    if (!busy) onSubmit();
  };
  return (
    <Dialog {...dialog}>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        {error !== undefined && (
          <Notice tone="danger" alert>
            {error}
          </Notice>
        )}
        <div className="dialog-actions">
          <Button onClick={dialog.onClose}>{t('design.cancel')}</Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
