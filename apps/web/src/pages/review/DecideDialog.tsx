import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { useErrorText } from '../../api/index.js';
import { FormDialog } from '../../design/FormDialog.js';
import { TextField } from '../../design/TextField.js';
import { fits } from '../../design/text-length.js';
import { useT } from '../../i18n/index.js';
import { DecideReview, type Review } from './documents.js';

/** What was held is released or not; what stands is kept or hidden. */
export type Verdict = 'uphold' | 'dismiss' | 'reject' | 'release';

interface DecideDialogProps {
  readonly review: Review;
  readonly as: Verdict;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Whatever is decided, everybody reads why. */
export function DecideDialog({ review, as, onDone, onClose }: DecideDialogProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ fetching, error }, decide] = useMutation(DecideReview);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const upholds = as === 'uphold' || as === 'reject';
  const fault = !fits(reason, limits.reasonLength);
  const send = (): void => {
    setTried(true);
    if (fault) return;
    const input = { reviewId: review.id, uphold: upholds, reason: reason.trim() };
    void decide({ input }).then(({ error: refused }) => {
      if (refused !== undefined) return;
      onDone();
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(`review.${as}.title`)}
      confirm={t(`review.${as}`)}
      danger={upholds}
      busy={fetching}
      error={error && wordOf(error)}
      onSubmit={send}
      onClose={onClose}
    >
      {as === 'uphold' && review.post.seq === 1 && <p>{t('review.uphold.opening')}</p>}
      <p>{t(`review.${as}.text`)}</p>
      <TextField
        label={t('review.reason')}
        hint={t('review.reason.hint')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && fault ? t('review.reason.length', limits.reasonLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
