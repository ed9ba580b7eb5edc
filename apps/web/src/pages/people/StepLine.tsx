import { Link } from '@tanstack/react-router';
import { DayStamp, titleShown } from '../../design/index.js';
import type { StepFieldsFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import './step.css';

/** One act of moderation: what, why, by which office, on which day. */
export function StepLine({ step }: { readonly step: StepFieldsFragment }) {
  const t = useT();
  const { action, seq, reason, by, on } = step;
  return (
    <div className="step-line">
      <p>
        <b>{seq === null ? t(`log.act.${action}`) : t('log.onPost', { act: t(`log.act.${action}`), seq })}</b>
        {action === 'MOVE' && (
          <span>
            {' '}
            {t('log.between', { from: step.from?.name ?? t('log.unseen'), to: step.to?.name ?? t('log.unseen') })}
          </span>
        )}
        {step.other != null && (
          <>
            {' '}
            <Link to="/t/$threadId" params={{ threadId: step.other.id }}>
              {titleShown(step.other.title, t)}
            </Link>
          </>
        )}
      </p>
      {reason !== '' && <p className="step-reason">{reason}</p>}
      <p className="step-by">
        {by} · <DayStamp on={on} />
      </p>
    </div>
  );
}
