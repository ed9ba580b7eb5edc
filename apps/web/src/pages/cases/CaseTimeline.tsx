import { Link } from '@tanstack/react-router';
import { StatusChip, TimeStamp } from '../../design/index.js';
import { useLanguage, useT, type Translate } from '../../i18n/index.js';
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

const knownTypes = ['opened', 'tagged', 'moved', 'answered', 'withdrawn', 'reopened'] as const;

function what(event: CaseEvent, t: Translate): string {
  const known = knownTypes.find((name) => name === event.type);
  return known === undefined ? t('case.event.other') : t(`case.event.${known}`);
}

interface TimelineEventProps {
  readonly event: CaseEvent;
  readonly threadId: string;
}

function TimelineEvent({ event, threadId }: TimelineEventProps) {
  const t = useT();
  const { language } = useLanguage();
  const tags = event.tags.map((tag) => (language === 'en' ? tag.nameEn : tag.nameZh));
  return (
    <li className={`timeline-event timeline-${event.status.toLowerCase()}`}>
      <p className="timeline-what">
        <b>{what(event, t)}</b>
        {event.type !== 'tagged' && <StatusChip status={event.status} small />}
        {event.postSeq !== null && (
          <Link to="/t/$threadId" params={{ threadId }} hash={String(event.postSeq)}>
            {t(event.type === 'reopened' ? 'case.event.seeWhy' : 'case.event.seeAnswer')}
          </Link>
        )}
      </p>
      {event.note !== null && event.note !== '' && <p className="timeline-note">{event.note}</p>}
      {tags.length > 0 && (
        <p className="timeline-more">{t('case.tagsLine', { tags: tags.join(language === 'en' ? ', ' : '、') })}</p>
      )}
      {event.unit !== null && <p className="timeline-more">{t('case.unitLine', { unit: event.unit.name })}</p>}
      <p className="timeline-by">
        {event.actor} · <TimeStamp at={event.at} slot={event.slot} />
      </p>
    </li>
  );
}
