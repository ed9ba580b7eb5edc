import type { ReactNode } from 'react';
import { useT } from '../i18n/index.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Notice } from './states.js';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** One question, its consequence in plain words, and two answers. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, danger = false, busy = false, error, onConfirm, onClose } = props;
  const t = useT();
  return (
    <Dialog title={title} onClose={onClose} role="alertdialog">
      <div>{children}</div>
      {error !== undefined && (
        <Notice tone="danger" alert>
          {error}
        </Notice>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
