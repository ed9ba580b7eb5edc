import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../api/index.js';
import { Button } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';

const SetMailAddress = graphql(`
  mutation SetMailAddress($address: String) {
    setMailAddress(address: $address) {
      address
      pendingAddress
    }
  }
`);
const ConfirmMailAddress = graphql(`
  mutation ConfirmMailAddress($code: String!) {
    confirmMailAddress(code: $code) {
      address
      pendingAddress
    }
  }
`);

interface MailAddressProps {
  readonly address: string | null;
  readonly pending: string | null;
  readonly onChanged: () => void;
}

/** Where mail goes: an address, and the code that proves that it is one's own. */
export function MailAddress({ address, pending, onChanged }: MailAddressProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [given, setGiven] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [{ error, fetching }, propose] = useMutation(SetMailAddress);
  const [{ error: wrong, fetching: checking }, confirm] = useMutation(ConfirmMailAddress);
  const ask = (to: string | null): void =>
    void propose({ address: to }).then((result) => {
      if (result.error !== undefined) return;
      setGiven(null);
      setCode('');
      onChanged();
    });
  if (address !== null && pending === null && given === null)
    return (
      <div className="row">
        <p className="grow mail-address">{t('account.mailTo', { address })}</p>
        <Button look="line" onClick={() => setGiven('')}>
          {t('account.mailChange')}
        </Button>
        <Button look="quiet" busy={fetching} onClick={() => ask(null)}>
          {t('account.mailForget')}
        </Button>
      </div>
    );
  return (
    <div className="stack">
      <form
        className="mail-line"
        onSubmit={(event) => {
          event.preventDefault();
          ask(given ?? pending ?? '');
        }}
      >
        <TextField
          label={t('account.mailAddress')}
          hint={t('account.mailHint')}
          type="email"
          autoComplete="email"
          inputMode="text"
          value={given ?? pending ?? ''}
          onChange={setGiven}
          error={error === undefined ? undefined : wordOf(error)}
        />
        <Button type="submit" look="line" busy={fetching}>
          {t(pending === null ? 'account.mailSendCode' : 'account.mailSendAgain')}
        </Button>
      </form>
      {address !== null && pending === null && (
        <p className="row">
          {t('account.mailTo', { address })}
          <Button look="quiet" onClick={() => setGiven(null)}>
            {t('account.mailKeep')}
          </Button>
        </p>
      )}
      {pending !== null && (
        <form
          className="mail-line"
          onSubmit={(event) => {
            event.preventDefault();
            void confirm({ code }).then((result) => {
              if (result.error === undefined) onChanged();
            });
          }}
        >
          <TextField
            label={t('account.mailCode', { address: pending })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={limits.mailCode.digits}
            value={code}
            onChange={setCode}
            error={wrong === undefined ? undefined : wordOf(wrong)}
          />
          <Button type="submit" look="primary" busy={checking}>
            {t('account.mailConfirm')}
          </Button>
        </form>
      )}
    </div>
  );
}
