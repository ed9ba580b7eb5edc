import { DayStamp } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';

/** Whether it was settled is its author's word, and it stands where everyone reads it. */
export default function Verdict({
  rating: { solved, rating, reason, on },
}: {
  readonly rating: NonNullable<ThreadFieldsFragment['rating']>;
}) {
  const t = useT();
  return (
    <p className={`verdict verdict-${rating === 'DISSATISFIED' ? 'bad' : 'good'}`}>
      <b>{t('thread.verdict')}</b>
      <span>{t(`design.rating.${rating}`)}</span>
      <span>{t(solved ? 'design.solved.yes' : 'design.solved.no')}</span>
      <DayStamp on={on} />
      {reason != null && <q>{reason}</q>}
    </p>
  );
}
