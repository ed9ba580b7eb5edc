import { useState } from 'react';
import { useMutation } from 'urql';
import { limits, Rating } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button } from '../../../design/index.js';
import { Segments } from '../../../design/Segments.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { lengthOf } from './length.js';

const RateThread = graphql(`
  mutation RateThread($input: RateThreadInput!) {
    rateThread(input: $input) {
      ...ThreadFields
    }
  }
`);

const ratings = Object.values(Rating);

/** Whether it is settled is for the author to say, and everyone who reads the thread sees what they said. */
export function RateQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const wordOf = useErrorText();
  const { thread, refresh } = useDesk();
  const [solved, setSolved] = useState<boolean | null>(thread.rating?.solved ?? null);
  const [rating, setRating] = useState<Rating | null>(thread.rating?.rating ?? null);
  const [reason, setReason] = useState(thread.rating?.reason ?? '');
  const [fault, setFault] = useState<string>();
  const [{ fetching }, rate] = useMutation(RateThread);
  const { min, max } = limits.noteLength;
  const send = async (): Promise<void> => {
    const length = lengthOf(reason);
    if (solved === null || rating === null) setFault(t('threadWork.rate.incomplete'));
    else if (length === 0 && rating === Rating.DISSATISFIED) setFault(t('threadWork.rate.needsReason'));
    else if (length !== 0 && (length < min || length > max)) setFault(t('threadWork.reason.length', { min, max }));
    else {
      const input = { threadId: thread.id, solved, rating, reason: length === 0 ? null : reason.trim() };
      const { error } = await rate({ input });
      if (error === undefined) {
        refresh();
        onClose();
      } else setFault(wordOf(error));
    }
  };
  return (
    <Dialog title={t('threadWork.rate.title')} onClose={onClose}>
      <p>{t('threadWork.rate.text')}</p>
      <Segments
        label={t('threadWork.rate.solved')}
        value={solved === null ? null : String(solved)}
        onChange={(id) => setSolved(id === 'true')}
        choices={[
          { id: 'true', label: t('thread.solved') },
          { id: 'false', label: t('thread.notSolved') },
        ]}
      />
      <Segments
        label={t('threadWork.rate.rating')}
        value={rating}
        onChange={(id) => setRating(ratings.find((one) => one === id) ?? null)}
        choices={ratings.map((id) => ({ id, label: t(`thread.rating.${id}`) }))}
      />
      <TextField
        label={t(rating === Rating.DISSATISFIED ? 'threadWork.rate.why' : 'threadWork.rate.whyOptional')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={fault}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button look="primary" busy={fetching} onClick={() => void send()}>
          {t('threadWork.rate.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
