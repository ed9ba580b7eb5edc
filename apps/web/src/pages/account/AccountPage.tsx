import { useState } from 'react';
import { useSession, useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { Notice } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { DeviceSection } from './DeviceSection.js';
import { NoticeSection } from './NoticeSection.js';
import { PasswordForm } from './PasswordForm.js';
import { SessionsSection } from './SessionsSection.js';
import './account.css';

export function AccountPage() {
  const t = useT();
  const viewer = useViewer();
  const { refresh } = useSession();
  const [changed, setChanged] = useState(false);
  useTitle(t('account.title'));
  return (
    <div className="wrap page page-narrow stack">
      <header className="page-head">
        <h1>{t('account.title')}</h1>
      </header>
      <Identity />
      <NoticeSection />
      <section className="card" aria-labelledby="password">
        <h2 id="password">{t('account.passwordTitle')}</h2>
        {changed && (
          <Notice tone="pine" alert>
            {t('account.saved')}
          </Notice>
        )}
        <PasswordForm
          loginName={viewer.loginName}
          submit={t('account.save')}
          onChanged={() => {
            setChanged(true);
            refresh();
          }}
        />
      </section>
      <DeviceSection />
      <SessionsSection />
    </div>
  );
}

function Identity() {
  const t = useT();
  const viewer = useViewer();
  return (
    <section className="card" aria-labelledby="identity">
      <h2 id="identity">{t('account.who')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('account.name')}</dt>
          <dd>{viewer.name}</dd>
        </div>
        <div>
          <dt>{t('account.loginName')}</dt>
          <dd>{viewer.loginName}</dd>
        </div>
        <div>
          <dt>{t('account.unit')}</dt>
          <dd>{viewer.unit.path.join(' › ')}</dd>
        </div>
        {(viewer.title ?? '') !== '' && (
          <div>
            <dt>{t('account.jobTitle')}</dt>
            <dd>{viewer.title}</dd>
          </div>
        )}
        {viewer.roles.length > 0 && (
          <div>
            <dt>{t('account.roles')}</dt>
            <dd className="row">
              {viewer.roles.map((binding) => (
                <span key={binding.id} className="tag tag-soft">
                  {t('account.roleAt', { role: t(`role.${binding.role}`), unit: binding.unit.name })}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
