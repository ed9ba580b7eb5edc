import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { Dialog } from '../../../design/Dialog.js';
import { Button, Notice } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import type { StaffFacts } from './documents.js';

interface InitialPasswordProps {
  readonly person: StaffFacts;
  readonly password: string;
  /** A new account, not a reset one. */
  readonly fresh: boolean;
  readonly onClose: () => void;
}

/** The only time it can be read; closed by its button alone. */
export function InitialPassword({ person, password, fresh, onClose }: InitialPasswordProps) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    // Refused without a secure context; then it is read off the screen.
    navigator.clipboard.writeText(password).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Dialog title={t(fresh ? 'people.created' : 'people.passwordReset')} onClose={onClose} dismissable={false}>
      <dl className="facts">
        <div>
          <dt>{t('people.name')}</dt>
          <dd>{person.name}</dd>
        </div>
        <div>
          <dt>{t('people.loginName')}</dt>
          <dd>{person.loginName}</dd>
        </div>
      </dl>
      <p className="initial-password" aria-label={t('people.initialPassword')}>
        {password}
      </p>
      <Notice tone="amber">{t('people.initialPasswordOnce')}</Notice>
      <div className="dialog-actions">
        <Button
          icon={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          onClick={copy}
        >
          {t(copied ? 'people.copied' : 'people.copy')}
        </Button>
        <Button look="primary" onClick={onClose}>
          {t('people.gotIt')}
        </Button>
      </div>
    </Dialog>
  );
}
