import { useT } from '../../i18n/index.js';
import { demonstrationLogins, demonstrationPassword } from './demonstration.js';
import type { SignIn } from './useSignIn.js';

/** Offered only where the site says that it is the demonstration. */
export function DemonstrationLogins({ signIn }: { readonly signIn: SignIn }) {
  const t = useT();
  return (
    <section className="demonstration-logins" aria-labelledby="demonstration-logins">
      <h3 id="demonstration-logins">{t('signIn.demoTitle')}</h3>
      <p className="field-hint">{t('signIn.demoHint')}</p>
      <ul className="plain-list">
        {demonstrationLogins.map(({ loginName, name, role }) => {
          const as = t(`signIn.role.${role}`);
          return (
            <li key={loginName}>
              <button
                type="button"
                disabled={signIn.busy}
                aria-label={t('signIn.demoUse', { role: as, loginName })}
                onClick={() => signIn.with(loginName, demonstrationPassword, false)}
              >
                <b>{as}</b>
                <span>{name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
