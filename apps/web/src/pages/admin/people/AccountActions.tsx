import { useState } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { ConfirmDialog } from '../../../design/ConfirmDialog.js';
import { Button, Notice } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { ReinstateStaff, ResetPassword, SuspendStaff, type StaffFacts } from './documents.js';

interface AccountActionsProps {
  readonly person: StaffFacts;
  readonly onChanged: (person: StaffFacts) => void;
  readonly onReset: (person: StaffFacts, initialPassword: string) => void;
  readonly onClose: () => void;
}

export function AccountActions({ person, onChanged, onReset, onClose }: AccountActionsProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [asking, setAsking] = useState<'suspend' | 'reset' | null>(null);
  const [reset, sendReset] = useMutation(ResetPassword);
  const [suspend, sendSuspend] = useMutation(SuspendStaff);
  const [reinstate, sendReinstate] = useMutation(ReinstateStaff);
  const problem = (error: typeof reset.error): string | undefined => (error === undefined ? undefined : wordOf(error));
  const close = (): void => setAsking(null);

  const doReset = (): void => {
    void sendReset({ staffId: person.id }).then(({ data }) => {
      if (data !== undefined) onReset(data.resetPassword.staff, data.resetPassword.initialPassword);
    });
  };
  const doSuspend = (): void => {
    void sendSuspend({ staffId: person.id }).then(({ data }) => {
      if (data === undefined) return;
      close();
      onChanged(data.suspendStaff);
    });
  };
  const doReinstate = (): void => {
    void sendReinstate({ staffId: person.id }).then(({ data }) => {
      if (data !== undefined) onChanged(data.reinstateStaff);
    });
  };
  return (
    <section className="person-section">
      {reinstate.error !== undefined && (
        <Notice tone="danger" alert>
          {wordOf(reinstate.error)}
        </Notice>
      )}
      <div className="row">
        <Button onClick={() => setAsking('reset')}>{t('people.resetPassword')}</Button>
        {person.suspended ? (
          <Button busy={reinstate.fetching} onClick={doReinstate}>
            {t('people.reinstate')}
          </Button>
        ) : (
          <Button look="danger" onClick={() => setAsking('suspend')}>
            {t('people.suspend')}
          </Button>
        )}
        {person.suspended && <span className="tag tag-danger">{t('people.suspended')}</span>}
        <span className="grow" />
        <Button onClick={onClose}>{t('admin.close')}</Button>
      </div>
      {asking === 'reset' && (
        <ConfirmDialog
          title={t('people.resetPassword')}
          confirm={t('people.resetPassword')}
          busy={reset.fetching}
          error={problem(reset.error)}
          onConfirm={doReset}
          onClose={close}
        >
          {t('people.resetConfirm', { name: person.name })}
        </ConfirmDialog>
      )}
      {asking === 'suspend' && (
        <ConfirmDialog
          title={t('people.suspend')}
          confirm={t('people.suspend')}
          danger
          busy={suspend.fetching}
          error={problem(suspend.error)}
          onConfirm={doSuspend}
          onClose={close}
        >
          {t('people.suspendConfirm', { name: person.name })}
        </ConfirmDialog>
      )}
    </section>
  );
}
