import { useState, type SyntheticEvent } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { useErrorText } from '../../api/index.js';
import { Button, Notice } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import type { SignIn } from './useSignIn.js';

export function SignInForm({ signIn }: { readonly signIn: SignIn }) {
  const t = useT();
  const wordOf = useErrorText();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [publicComputer, setPublicComputer] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const missing = loginName.trim() === '' || password === '';
    setIncomplete(missing);
    if (!missing && !signIn.busy) signIn.with(loginName.trim(), password, publicComputer);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {(incomplete || signIn.error !== undefined) && (
        <Notice tone="danger" alert>
          {incomplete || signIn.error === undefined ? t('signIn.required') : wordOf(signIn.error)}
        </Notice>
      )}
      <TextField
        label={t('signIn.loginName')}
        value={loginName}
        onChange={setLoginName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
        isRequired
      />
      <div className="password">
        <TextField
          label={t('signIn.password')}
          value={password}
          onChange={setPassword}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          isRequired
        />
        <Button
          look="quiet"
          square
          aria-label={t('signIn.showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
        </Button>
      </div>
      <label className="check">
        <input type="checkbox" checked={publicComputer} onChange={(event) => setPublicComputer(event.target.checked)} />
        <span>
          {t('signIn.publicComputer')}
          {publicComputer && <small className="sign-in-hint">{t('signIn.publicComputerHint')}</small>}
        </span>
      </label>
      <Button type="submit" look="primary" busy={signIn.busy}>
        {t(signIn.busy ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
      <p className="field-hint">{t('signIn.forgot')}</p>
    </form>
  );
}
