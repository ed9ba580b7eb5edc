import { useState } from 'react';
import { limits } from '#contracts';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { FormDialog } from '../../design/FormDialog.js';
import { TextField } from '../../design/TextField.js';
import { fits } from '../../design/text-length.js';
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
  const { threadId, letter } = opened.receipt;
  const reopens = what === 'reopen';
  // A letter has one reader, and no public to be shown to.
  const withdrawsLetter = !reopens && letter;
  const bounds = reopens ? limits.reopeningLength : limits.noteLength;
  const said = text.trim();
  const fault = (reopens || said !== '') && !fits(said, bounds);
  const send = (): void => {
    setTried(true);
    if (fault) return;
    if (reopens) decide({ type: 'reopen', threadId, body: said });
    else decide({ type: 'withdraw', threadId, reason: said === '' ? null : said });
  };
  return (
    <FormDialog
      title={t(`receipt.${what}`)}
      confirm={t(`receipt.${what}.do`)}
      danger={!reopens}
      busy={busy}
      error={problem}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(withdrawsLetter ? 'receipt.withdraw.meansLetter' : `receipt.${what}.means`)}</p>
      <TextField
        label={t(withdrawsLetter ? 'receipt.withdraw.whyLetter' : `receipt.${what}.why`)}
        rows={4}
        value={text}
        onChange={setText}
        error={tried && fault ? t('receipt.reasonLength', bounds) : undefined}
        takesFocus
      />
      <Giveaways text={text} />
    </FormDialog>
  );
}
