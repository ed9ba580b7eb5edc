import { useState, type SyntheticEvent } from 'react';
import { MessageCircleQuestion, Send } from 'lucide-react';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { useAnonymous } from '../../anonymous/ui/index.js';
import { Button, Notice } from '../../design/index.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { ImagePicker } from '../../images/ImagePicker.js';
import { attached } from '../../images/draft.js';
import { useDraftImages } from '../../images/useDraftImages.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface SayMoreProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
  /** The post that asks the author something: then this answers it. */
  readonly question: number | null;
}

/** A follow-up signed by the receipt, or the answer to what was asked. */
export function SayMore({ desk, opened, question }: SayMoreProps) {
  const t = useT();
  const { receipts } = useAnonymous();
  const [body, setBody] = useState('');
  const pictures = useDraftImages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, threadId } = opened.receipt;
  const threadTitle = receipts.find((known) => known.id === id)?.title ?? '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (busy || pictures.preparing || body.trim() === '') return;
    setBusy(true);
    setProblem(null);
    desk
      .say({ type: 'reply', threadId, threadTitle, parentSeq: question, body, ...attached(pictures.images) })
      .then(
        () => {
          setBody('');
          pictures.setImages([]);
        },
        (error: unknown) => setProblem(desk.word(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      {question !== null && (
        <Notice tone="amber" icon={<MessageCircleQuestion size={18} aria-hidden="true" />}>
          {t(opened.receipt.letter ? 'receipt.askedLetter' : 'receipt.asked', { seq: question })}
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      )}
      <TextField
        label={t(question === null ? 'receipt.followUp' : 'receipt.answerIt')}
        hint={t('receipt.followUpHint')}
        rows={4}
        value={body}
        onChange={setBody}
      />
      <ImagePicker draft={pictures} most={opened.view.imagesEach} />
      <Giveaways text={body} />
      <div>
        <Button
          type="submit"
          look="primary"
          busy={busy || pictures.preparing}
          disabled={body.trim() === ''}
          icon={<Send size={16} aria-hidden="true" />}
        >
          {t(busy ? 'receipt.sending' : 'receipt.send')}
        </Button>
      </div>
    </form>
  );
}
