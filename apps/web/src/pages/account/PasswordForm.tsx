import { useState, type SyntheticEvent } from 'react';
import { limits } from '#contracts';
import { Button, Notice } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { usePasswordChange } from './usePasswordChange.js';

interface PasswordFormProps {
  readonly loginName: string;
  readonly submit: string;
  readonly onChanged: () => void;
}

export function PasswordForm({ loginName, submit, onChanged }: PasswordFormProps) {
  const t = useT();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = usePasswordChange(() => {
    setCurrent('');
    setNext('');
    setAgain('');
    onChanged();
  });
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    change.submit(current, next, again);
  };
  const { faults } = change;
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {change.problem !== undefined && (
        <Notice tone="danger" alert>
          {change.problem}
        </Notice>
      )}
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" autoComplete="username" value={loginName} readOnly hidden />
      <TextField
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={faults.current}
        isRequired
      />
      <TextField
        label={t('account.next')}
        hint={t('account.nextHint', { min: limits.passwordLength.min })}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={faults.next}
        isRequired
      />
      <TextField
        label={t('account.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={faults.again}
        isRequired
      />
      <div>
        <Button type="submit" look="primary" busy={change.busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
