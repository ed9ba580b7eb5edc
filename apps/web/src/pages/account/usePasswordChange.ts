import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { errorCode, graphql, useErrorText } from '../../api/index.js';
import { useT } from '../../i18n/index.js';

const ChangePassword = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      id
      mustChangePassword
    }
  }
`);

export interface PasswordFaults {
  readonly current?: string;
  readonly next?: string;
  readonly again?: string;
}
export interface PasswordChange {
  readonly busy: boolean;
  readonly faults: PasswordFaults;
  /** What the server said, when it belongs to no one field. */
  readonly problem: string | undefined;
  readonly submit: (current: string, next: string, again: string) => void;
}

export function usePasswordChange(onChanged: () => void): PasswordChange {
  const t = useT();
  const wordOf = useErrorText();
  const [{ fetching, error }, change] = useMutation(ChangePassword);
  const [faults, setFaults] = useState<PasswordFaults>({});

  const faultsOf = (current: string, next: string, again: string): PasswordFaults => ({
    ...(current === '' ? { current: t('account.required') } : {}),
    ...(Array.from(next).length < limits.passwordLength.min
      ? { next: t('account.tooShort', { min: limits.passwordLength.min }) }
      : {}),
    ...(again === next ? {} : { again: t('account.mismatch') }),
  });
  const submit = (current: string, next: string, again: string): void => {
    const found = faultsOf(current, next, again);
    setFaults(found);
    if (Object.keys(found).length > 0 || fetching) return;
    void change({ current, next }).then((result) => {
      if (errorCode(result.error) === 'SIGN_IN_FAILED') setFaults({ current: t('account.wrongCurrent') });
      if (result.error === undefined) onChanged();
    });
  };
  const shown = errorCode(error) === 'SIGN_IN_FAILED' ? undefined : error;
  return { busy: fetching, faults, problem: shown === undefined ? undefined : wordOf(shown), submit };
}
