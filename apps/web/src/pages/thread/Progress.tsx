import type { CaseStatus } from '#contracts';
import { formatDay } from '../../design/time.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { useLanguage, useT } from '../../i18n/index.js';

type Matter = NonNullable<ThreadFieldsFragment['case']>;

const order: readonly CaseStatus[] = ['SUBMITTED', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'];

/** Where the matter is, with the day each step was reached. */
export function ProgressSteps({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const { language: locale } = useLanguage();
  const at = order.indexOf(matter.status);
  return (
    <ol className="steps">
      {order.map((status, index) => {
        const reached = matter.events.filter((event) => event.status === status);
        const event = reached[reached.length - 1];
        const state = index < at || matter.status === 'CLOSED' ? 'done' : index === at ? 'now' : 'ahead';
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
