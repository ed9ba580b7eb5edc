import { useState, type SyntheticEvent } from 'react';
import { Send } from 'lucide-react';
import { anonymity } from '../../anonymous/index.js';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { PostingState, publicBy, useAnonymous } from '../../anonymous/ui/index.js';
import { Button, Notice } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useLanguage, useT } from '../../i18n/index.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface SayMoreProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
}

/** A follow-up signed by the receipt. Kept receipts go through the outbox; typed ones leave nothing here. */
export function SayMore({ desk, opened }: SayMoreProps) {
  const t = useT();
  const { language: locale } = useLanguage();
  const { receipts, postings } = useAnonymous();
  const [body, setBody] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [publishedBy, setPublishedBy] = useState<string | null>(null);
  const kept = receipts.find((known) => known.id === opened.receipt.id);
  const waiting = postings.filter((posting) => posting.receiptId === opened.receipt.id);

  const send = async (): Promise<void> => {
    const { threadId } = opened.receipt;
    if (kept === undefined) {
      setPublishedBy(await desk.desk.followUp(opened.receipt, body));
      desk.refresh();
      return;
    }
    // Another device may have spoken with this receipt meanwhile: go on from where the origin is.
    const lastStep = Math.max(kept.lastStep, opened.receipt.lastStep);
    await anonymity.adopt({ ...kept, lastStep });
    await anonymity.submit({ type: 'reply', threadId, threadTitle: kept.title ?? '', parentSeq: null, body });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (busy || body.trim() === '') return;
    setBusy(true);
    setProblem(null);
    send()
      .then(
        () => setBody(''),
        (error: unknown) => setProblem(desk.word(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      {problem !== null && (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      )}
      <TextField
        label={t('receipt.followUp')}
        hint={t('receipt.followUpHint')}
        rows={4}
        value={body}
        onChange={setBody}
      />
      <div className="row">
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={body.trim() === ''}
          icon={<Send size={16} aria-hidden="true" />}
        >
          {t(busy ? 'receipt.sending' : 'receipt.send')}
        </Button>
        <span role="status">
          {publishedBy !== null && t('receipt.sent', { time: publicBy(publishedBy, locale) })}
          {waiting.map((posting) => (
            <PostingState key={posting.id} posting={posting} />
          ))}
        </span>
      </div>
    </form>
  );
}
