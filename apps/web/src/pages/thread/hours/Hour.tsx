import { useState } from 'react';
import { MessagesSquare } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql } from '../../../api/index.js';
import { Button } from '../../../design/index.js';
import { Tabs } from '../../../design/Tabs.js';
import { useT } from '../../../i18n/index.js';
import { useFrames } from '../../../live/index.js';
import { HourTime } from '../../hours/HourTime.js';
import '../../hours/hours.css';
import { useDesk } from '../desk.js';
import { CloseHour } from './CloseHour.js';
import { HourQuestions } from './HourQuestions.js';

const HourOf = graphql(`
  query HourOf($id: ID!) {
    thread(id: $id) {
      id
      officeHour {
        startsAt
        endsAt
        state
        summarySeq
        leader {
          id
          name
          title
        }
        counts {
          asked
          answered
        }
      }
    }
  }
`);

/** Above the talk: when the leader answers, and what was asked, the most supported first. */
export default function Hour() {
  const t = useT();
  const desk = useDesk();
  const { id, viewerCan } = desk.thread;
  const [closing, setClosing] = useState(false);
  // Raised when something was said here: the ranks below are read again.
  const [round, setRound] = useState(0);
  const [{ data }, ask] = useQuery({ query: HourOf, variables: { id }, requestPolicy: 'cache-and-network' });
  useFrames((frame) => {
    if (!('threadId' in frame.payload) || frame.payload.threadId !== id) return;
    ask({ requestPolicy: 'network-only' });
    setRound((count) => count + 1);
  });
  const hour = data?.thread?.officeHour;
  if (hour == null) return null;
  const { state, leader, counts, summarySeq } = hour;
  return (
    <section className="card hour" aria-label={t('hours.one')}>
      <header>
        <MessagesSquare size={18} aria-hidden="true" />
        <h2>{t('hours.one')}</h2>
        <span className={`tag hour-${state}`}>{t(`hours.state.${state}`)}</span>
      </header>
      <p className="hour-facts">
        {leader != null && <b>{[leader.name, leader.title].filter(Boolean).join(' ')}</b>}
        <HourTime {...hour} />
        <span>{t('hours.counts', counts)}</span>
      </p>
      {state !== 'CLOSED' && <p className="muted">{t('hours.how')}</p>}
      {summarySeq != null && (
        <Button look="line" onClick={() => desk.goTo(summarySeq)}>
          {t('hours.toSummary')}
        </Button>
      )}
      <Tabs
        label={t('hours.questions')}
        pages={[false, true].map((answered) => ({
          id: answered ? 'answered' : 'waiting',
          label: answered
            ? t('hours.answered', { count: counts.answered })
            : t('hours.waiting', { count: counts.asked - counts.answered }),
          content: <HourQuestions threadId={id} answered={answered} round={round} />,
        }))}
      />
      {state !== 'CLOSED' && viewerCan.replyOfficially && (
        <Button className="no-print" onClick={() => setClosing(true)}>
          {t('hours.close')}
        </Button>
      )}
      {closing && <CloseHour onClose={() => setClosing(false)} />}
    </section>
  );
}
