import { useState, type ReactNode } from 'react';
import { limits, Rating } from '#contracts';
import { FormDialog } from '../../design/FormDialog.js';
import { Segments } from '../../design/Segments.js';
import { TextField } from '../../design/TextField.js';
import { fits } from '../../design/text-length.js';
import { useT, type MessageId } from '../../i18n/index.js';

interface Verdict {
  readonly solved: boolean;
  readonly rating: Rating;
  readonly reason: string | null;
}

interface RatingDialogProps {
  /** What was said before, to be changed. */
  readonly known: { readonly solved: boolean; readonly rating: Rating; readonly reason?: string | null } | null;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onRate: (verdict: Verdict) => void;
  readonly onClose: () => void;
  /** What stands under the words as they are now. */
  readonly under?: (words: string) => ReactNode;
}

const ratings = Object.values(Rating);

/** 问题是否解决, and 满意·基本满意·不满意. Nothing is chosen beforehand; whoever is dissatisfied says why. */
export function RatingDialog({ known, busy, refusal, onRate, onClose, under }: RatingDialogProps) {
  const t = useT();
  const [solved, setSolved] = useState(known?.solved ?? null);
  const [rating, setRating] = useState(known?.rating ?? null);
  const [words, setWords] = useState(known?.reason ?? '');
  const [tried, setTried] = useState(false);
  const fault = faultOf(rating, words);
  const incomplete = solved === null || rating === null;
  const send = (): void => {
    setTried(true);
    if (incomplete || fault !== undefined) return;
    onRate({ solved, rating, reason: words.trim() === '' ? null : words.trim() });
  };
  return (
    <FormDialog
      title={t('rating.title')}
      confirm={t('rating.send')}
      busy={busy}
      error={tried && incomplete ? t('rating.incomplete') : refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('rating.lead')}</p>
      <Segments
        label={t('rating.solved')}
        value={solved === null ? null : solved ? 'yes' : 'no'}
        onChange={(id) => setSolved(id === 'yes')}
        choices={(['yes', 'no'] as const).map((id) => ({ id, label: t(`design.solved.${id}`) }))}
      />
      <Segments
        label={t('rating.satisfied')}
        value={rating}
        onChange={(id) => setRating(ratings.find((one) => one === id) ?? null)}
        choices={ratings.map((id) => ({ id, label: t(`design.rating.${id}`) }))}
      />
      <TextField
        label={t(rating === Rating.DISSATISFIED ? 'rating.why' : 'rating.note')}
        rows={3}
        value={words}
        onChange={setWords}
        error={tried && fault !== undefined ? t(fault, limits.noteLength) : undefined}
      />
      {under?.(words)}
    </FormDialog>
  );
}

function faultOf(rating: Rating | null, words: string): MessageId | undefined {
  if (words.trim() === '') return rating === Rating.DISSATISFIED ? 'rating.needsReason' : undefined;
  return fits(words, limits.noteLength) ? undefined : 'rating.length';
}
