import { useState, type SyntheticEvent } from 'react';
import { limits, Rating } from '#contracts';
import type { OpenedReceipt } from '../../anonymous/receipt-desk.js';
import { Giveaways } from '../../anonymous/ui/Giveaways.js';
import { Button, Notice } from '../../design/index.js';
import { Dialog } from '../../design/Dialog.js';
import { Segments } from '../../design/Segments.js';
import { TextField } from '../../design/TextField.js';
import { useT } from '../../i18n/index.js';
import { useDecision } from './useDecision.js';
import type { OpenDesk } from './useReceiptDesk.js';

interface RateDialogProps {
  readonly desk: OpenDesk;
  readonly opened: OpenedReceipt;
  readonly onClose: () => void;
}

/** 问题是否解决, and 满意·基本满意·不满意; whoever is dissatisfied says why. */
export function RateDialog({ desk, opened, onClose }: RateDialogProps) {
  const t = useT();
  const { busy, problem, decide } = useDecision(desk, onClose);
  const { view } = opened;
  const [solved, setSolved] = useState(view.rating?.solved ?? true);
  const [rating, setRating] = useState<Rating>(view.rating?.rating ?? Rating.SATISFIED);
  const [text, setText] = useState(view.rating?.reason ?? '');
  const [tried, setTried] = useState(false);
  const { min, max } = limits.noteLength;
  const said = text.trim();
  const length = Array.from(said).length;
  const needed = rating === Rating.DISSATISFIED || said !== '';
  const fault = (needed && length < min) || length > max ? t('receipt.reasonLength', { min, max }) : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined) return;
    const { threadId } = opened.receipt;
    decide({ type: 'rate', threadId, solved, rating, reason: said === '' ? null : said });
  };
  return (
    <Dialog title={t('receipt.rate')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Segments
          label={t('receipt.solved')}
          value={solved ? 'yes' : 'no'}
          onChange={(id) => setSolved(id === 'yes')}
          choices={[
            { id: 'yes', label: t('receipt.solved.yes') },
            { id: 'no', label: t('receipt.solved.no') },
          ]}
        />
        <Segments
          label={t('receipt.rating')}
          value={rating}
          onChange={(id) => setRating(Object.values(Rating).find((one) => one === id) ?? Rating.SATISFIED)}
          choices={Object.values(Rating).map((one) => ({ id: one, label: t(`receipt.rating.${one}`) }))}
        />
        <TextField
          label={t(rating === Rating.DISSATISFIED ? 'receipt.rating.why' : 'receipt.rating.note')}
          hint={t('receipt.rating.public')}
          rows={3}
          value={text}
          onChange={setText}
          error={tried ? fault : undefined}
        />
        <Giveaways text={text} />
        {problem !== undefined && (
          <Notice tone="danger" alert>
            {problem}
          </Notice>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('design.cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t('receipt.rate.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
