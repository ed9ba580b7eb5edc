import { Navigate } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useSession, useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { useT } from '../../i18n/index.js';
import { PasswordForm } from './PasswordForm.js';
import './account.css';

/** Where an initial or reset password is replaced before anything else opens. */
export function ChangePasswordPage() {
  const t = useT();
  const viewer = useViewer();
  const { refresh } = useSession();
  useTitle(t('signIn.changeTitle'));
  if (!viewer.mustChangePassword) return <Navigate to="/" replace />;
  return (
    <div className="wrap page page-forced">
      <section className="card">
        <h1>
          <KeyRound size={22} aria-hidden="true" /> {t('signIn.changeTitle')}
        </h1>
        <p className="muted">{t('signIn.changeLead')}</p>
        <PasswordForm loginName={viewer.loginName} submit={t('signIn.changeSubmit')} onChanged={refresh} />
      </section>
    </div>
  );
}
