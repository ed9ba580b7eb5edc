import { useEffect } from 'react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useSession, useSite } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { useT } from '../../i18n/index.js';
import { DemonstrationLogins } from './DemonstrationLogins.js';
import { SignInForm } from './SignInForm.js';
import { useSignIn } from './useSignIn.js';
import './sign-in.css';

export function SignInPage() {
  const t = useT();
  const site = useSite();
  const signIn = useSignIn();
  useTitle(t('signIn.title'));
  useLeaveWhenSignedIn();
  return (
    <div className="sign-in wrap">
      <section className="sign-in-welcome">
        <Bridge />
        <h1>{site.name}</h1>
        <p>{t('signIn.lead')}</p>
      </section>
      <section className="card sign-in-card" aria-labelledby="sign-in">
        <h2 id="sign-in">{t('signIn.title')}</h2>
        <SignInForm signIn={signIn} />
        {site.demonstration && <DemonstrationLogins signIn={signIn} />}
      </section>
    </div>
  );
}

/** Back to where the person wanted to go. Only to addresses of this site: the parameter is anybody's to write. */
function useLeaveWhenSignedIn(): void {
  const { viewer } = useSession();
  const { next } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  // An initial password is replaced first: the shell leads there, and two guides would pull in two directions.
  const signedIn = viewer?.mustChangePassword === false;
  useEffect(() => {
    if (!signedIn) return;
    const own = next?.startsWith('/') === true && !next.startsWith('//') && !next.startsWith('/sign-in');
    history.replace(own ? next : '/');
  }, [signedIn, next, history]);
}

/** The same arch as in the brand, drawn out over water. */
function Bridge() {
  return (
    <svg className="sign-in-bridge" viewBox="0 0 360 150" fill="none" aria-hidden="true">
      <path className="bridge-far" d="M0 104c50-34 84-40 120-18 34-34 66-44 98-16 38-30 80-26 142 22" />
      <path d="M14 112C72 46 120 28 180 28s108 18 166 84" />
      <path d="M14 112h332M62 112V72M110 112V43M158 112V30M202 112V30M250 112V43M298 112V72" />
      <path
        className="bridge-water"
        d="M46 128q12-6 24 0t24 0 24 0 24 0M206 128q12-6 24 0t24 0 24 0 24 0M130 141q12-6 24 0t24 0 24 0"
      />
    </svg>
  );
}
