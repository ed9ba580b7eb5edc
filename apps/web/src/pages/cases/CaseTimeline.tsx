import { Link } from '@tanstack/react-router';
import { StatusChip, TimeStamp } from '../../design/index.js';
import { stageOf } from '../../design/stage.js';
import { useLanguage, useT, type Language, type Translate } from '../../i18n/index.js';
import type { CaseFacts } from './case-document.js';

type CaseEvent = CaseFacts['events'][number];

/** The log of a matter, in the order in which it grew. Nothing is ever taken out of it. */
export function CaseTimeline({ matter }: { readonly matter: CaseFacts }) {
  return (
    <ol className="timeline">
      {matter.events.map((event) => (
        <TimelineEvent key={event.seq} event={event} threadId={matter.thread.id} />
      ))}
    </ol>
  );
}

/** What a step said beside its note: who leads and helps, what kind it is, what came of it. */
function saidWith(event: CaseEvent, language: Language, t: Translate): string[] {
  const list = (words: readonly string[]) => words.join(language === 'en' ? ', ' : '、');
  const tags = event.tags.map((tag) => (language === 'en' ? tag.nameEn : tag.nameZh));
  return [
    event.category == null ? null : t(`case.category.${event.category}`),
    event.rejection == null ? null : t(`case.rejection.${event.rejection}`),
    event.route == null ? null : t(`case.route.${event.route}`),
    event.disposition == null ? null : t(`outcome.${event.disposition}`),
    tags.length === 0 ? null : t('case.tagsLine', { tags: list(tags) }),
    event.unit === null ? null : t('case.unitLine', { unit: event.unit.name }),
    event.assisting.length === 0
      ? null
      : t('case.assistingLine', { units: list(event.assisting.map(({ name }) => name)) }),
  ].filter((line) => line !== null);
}

const authorsPosts: readonly CaseEvent['type'][] = ['REOPEN', 'AUTHOR_ANSWERED'];

interface TimelineEventProps {
  readonly event: CaseEvent;
  readonly threadId: string;
}

function TimelineEvent({ event, threadId }: TimelineEventProps) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <li className={`timeline-event timeline-${stageOf(event.status)}`}>
      <p className="timeline-what">
        <b>{t(`case.step.${event.type}`)}</b>
        {event.type !== 'TAG' && <StatusChip status={event.status} small />}
        {event.postSeq !== null && (
          <Link to="/t/$threadId" params={{ threadId }} hash={String(event.postSeq)}>
            {t(authorsPosts.includes(event.type) ? 'case.event.seeWhy' : 'case.event.seeAnswer')}
          </Link>
        )}
      </p>
      {event.note !== null && event.note !== '' && <p className="timeline-note">{event.note}</p>}
      {saidWith(event, language, t).map((line) => (
        <p key={line} className="timeline-more">
          {line}
        </p>
      ))}
      <p className="timeline-by">
        {event.actor} · <TimeStamp at={event.at} slot={event.slot} />
      </p>
    </li>
  );
}
