import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Aria } from './Aria.js';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** False keeps it open on Escape and on a press outside, where closing would lose something. */
  readonly dismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Open while it is rendered. Focus goes in, stays in, and returns to where it came from. */
export function Dialog({ title, onClose, children, wide = false, dismissable = true, role = 'dialog' }: DialogProps) {
  return (
    <Aria>
      <ModalOverlay
        className="overlay"
        isOpen
        isDismissable={dismissable}
        isKeyboardDismissDisabled={!dismissable}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
          <AriaDialog role={role}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Aria>
  );
}
