import { useState, type SyntheticEvent } from 'react';
import { limits } from '#contracts';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { Button, Notice } from '../../design/index.js';
import { Dialog } from '../../design/Dialog.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { useDecision } from './useDecision.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface ReasonDialogProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
  readonly what: 'reopen' | 'withdraw';
  readonly onClose: () => void;
}

/** Opening again needs a reason, taking back may have one. */
export function ReasonDialog({ desk, opened, what, onClose }: ReasonDialogProps) {
  const t = useT();
  const { busy, problem, decide } = useDecision(desk, onClose);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { threadId } = opened.receipt;
  const { min, max } = what === 'reopen' ? limits.reopeningLength : limits.noteLength;
  const said = text.trim();
  const length = Array.from(said).length;
  const missing = what === 'reopen' || said !== '';
  const fault = (missing && length < min) || length > max ? t('receipt.reasonLength', { min, max }) : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined) return;
    decide(
      what === 'reopen'
        ? { type: 'reopen', threadId, body: said }
        : { type: 'withdraw', threadId, reason: said === '' ? null : said },
    );
  };
  return (
    <Dialog title={t(`receipt.${what}`)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t(`receipt.${what}.means`)}</p>
        <TextField
          label={t(`receipt.${what}.why`)}
          rows={4}
          value={text}
          onChange={setText}
          error={tried ? fault : undefined}
          takesFocus
        />
        <Giveaways text={text} />
        {problem !== undefined && (
          <Notice tone="danger" alert>
            {problem}
          </Notice>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('design.cancel')}</Button>
          <Button type="submit" look={what === 'withdraw' ? 'danger' : 'primary'} busy={busy}>
            {t(`receipt.${what}.do`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
