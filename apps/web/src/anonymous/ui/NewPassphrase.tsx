import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { SHORTEST_PASSPHRASE } from '../vault/passphrase.js';

interface Typed {
  readonly passphrase: string;
  readonly again: string;
}
type Fault = 'short' | 'differs';

/** What is wrong with a new passphrase, or undefined. */
export function passphraseFault({ passphrase, again }: Typed): Fault | undefined {
  if (Array.from(passphrase).length < SHORTEST_PASSPHRASE) return 'short';
  return passphrase === again ? undefined : 'differs';
}

interface NewPassphraseProps {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly fault: Fault | undefined;
}

/** Typed twice: nobody could help with a slip of the finger. */
export function NewPassphrase({ value, onChange, fault }: NewPassphraseProps) {
  const t = useT();
  const min = SHORTEST_PASSPHRASE;
  return (
    <>
      <TextField
        label={t('anonymous.vault.new')}
        hint={t('anonymous.vault.newHint', { min })}
        type="password"
        autoComplete="off"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        error={fault === 'short' ? t('anonymous.vault.short', { min }) : undefined}
      />
      <TextField
        label={t('anonymous.vault.again')}
        type="password"
        autoComplete="off"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={fault === 'differs' ? t('anonymous.vault.differs') : undefined}
      />
    </>
  );
}
