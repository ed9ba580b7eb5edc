import type { CaseStatus } from '#contracts';
import { stageOf } from '../../design/stage.js';
import { formatDay } from '../../design/time.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { useLanguage, useT } from '../../i18n/index.js';

type Matter = NonNullable<ThreadFieldsFragment['case']>;

/** The way from the beginning to the end; where it is now stands in place of its stage. */
function way(now: CaseStatus): readonly CaseStatus[] {
  const stage = stageOf(now);
  if (stage === 'ended') return ['SUBMITTED', now];
  return ['SUBMITTED', stage === 'progress' ? now : 'IN_PROGRESS', 'ANSWERED', 'CLOSED'];
}

/** Where the matter is, with the day each step was reached. */
export function ProgressSteps({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const steps = way(matter.status);
  const at = steps.indexOf(matter.status);
  const ended = at === steps.length - 1;
  return (
    <ol className="steps">
      {steps.map((status, index) => {
        const reached = matter.events.filter((event) => stageOf(event.status) === stageOf(status));
        const event = reached[reached.length - 1];
        const state = index < at || ended ? 'done' : index === at ? 'now' : 'ahead';
        return (
          <li key={status} data-state={state} aria-current={index === at ? 'step' : undefined}>
            <i aria-hidden="true" />
            {t(`design.status.${status}`)}
            {index <= at && event !== undefined && <small>{formatDay(new Date(event.at), locale)}</small>}
          </li>
        );
      })}
    </ol>
  );
}

/** The same line on a phone, under the title. */
export function ProgressStrip({ matter }: { readonly matter: Matter }) {
  const t = useT();
  return (
    <section className="progress-strip" aria-label={t('thread.progress')}>
      <ProgressSteps matter={matter} />
    </section>
  );
}
