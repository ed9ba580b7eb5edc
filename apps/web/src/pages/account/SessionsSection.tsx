import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, useErrorText, useForgetEverything } from '../../api/index.js';
import { Button } from '../../design/index.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { useT } from '../../i18n/index.js';

const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

export function SessionsSection() {
  const t = useT();
  const wordOf = useErrorText();
  const forget = useForgetEverything();
  const [asking, setAsking] = useState(false);
  const [{ fetching, error }, signOut] = useMutation(SignOutEverywhere);
  const confirm = (): void => {
    void signOut({}).then((result) => {
      if (result.error === undefined) forget();
    });
  };
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessionsTitle')}</h2>
      <p>{t('account.sessionsLead')}</p>
      <div className="row account-actions">
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('account.signOutEverywhere')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('account.signOutEverywhere')}
          confirm={t('account.signOutEverywhere')}
          danger
          busy={fetching}
          error={error === undefined ? undefined : wordOf(error)}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          {t('account.signOutEverywhereConfirm')}
        </ConfirmDialog>
      )}
    </section>
  );
}
