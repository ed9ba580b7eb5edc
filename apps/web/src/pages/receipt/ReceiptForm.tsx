import { useState, type SyntheticEvent } from 'react';
import { Button, Notice } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';

interface ReceiptFormProps {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onSubmit: (text: string) => void;
}

const LETTERS = 28;

/** Groups of four as one types; pasted text of any spacing is understood. */
function grouped(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .slice(0, LETTERS);
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export function ReceiptForm({ busy, problem, onSubmit }: ReceiptFormProps) {
  const t = useT();
  const [text, setText] = useState('');
  const count = text.replaceAll('-', '').length;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit(text);
  };
  return (
    <form className="card stack receipt-form" onSubmit={submit} noValidate>
      {problem !== null && (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      )}
      <TextField
        label={t('receipt.label')}
        hint={t('receipt.hint')}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
        value={text}
        onChange={(typed) => setText(grouped(typed))}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck="false"
      />
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {t(busy ? 'receipt.opening' : 'receipt.submit')}
        </Button>
        <span className="field-hint" role="status">
          {count > 0 && t('receipt.length', { count })}
        </span>
      </div>
    </form>
  );
}
