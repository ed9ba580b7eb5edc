import type { ReactNode } from 'react';
import { FormDialog } from './FormDialog.js';

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
export function ConfirmDialog({ children, onConfirm, ...form }: ConfirmDialogProps) {
  return (
    <FormDialog role="alertdialog" onSubmit={onConfirm} {...form}>
      <div>{children}</div>
    </FormDialog>
  );
}
