import { useState } from 'react';
import { CheckCheck, Megaphone } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, DayStamp, useToast } from '../../../design/index.js';
import type { ThreadFieldsFragment } from '../../../gql/graphql.js';
import { T, useT } from '../../../i18n/index.js';
import { Missing } from './Missing.js';
import './announced.css';

const AnnouncementOf = graphql(`
  query AnnouncementOf($id: ID!) {
    thread(id: $id) {
      id
      announcement {
        unitName
        until
        acknowledge
        viewerAcknowledged
        viewerIsAsked
        counts {
          recipients
          acknowledged
        }
      }
    }
  }
`);
const Acknowledge = graphql(`
  mutation Acknowledge($threadId: ID!) {
    acknowledge(threadId: $threadId) {
      id
    }
  }
`);

/** Under the opening: before whom it is put, and the one press with which a reader says that they have read it. */
export default function Announced({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [{ data }, ask] = useQuery({
    query: AnnouncementOf,
    variables: { id: thread.id },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching }, acknowledge] = useMutation(Acknowledge);
  const [asking, setAsking] = useState(false);
  const announcement = data?.thread?.announcement;
  if (announcement == null) return null;
  const { unitName, until, counts, viewerAcknowledged, viewerIsAsked } = announcement;
  const press = (): void =>
    void acknowledge({ threadId: thread.id }).then(({ error }) => {
      if (error !== undefined) say(wordOf(error));
      ask({ requestPolicy: 'network-only' });
    });
  return (
    <section className="announced" aria-label={t('announce.region')}>
      <Megaphone size={17} aria-hidden="true" />
      <p>
        <T id="announce.to" values={{ unit: unitName, until: <DayStamp on={until} /> }} />
        {announcement.acknowledge && <span>{t('announce.counts', { ...counts })}</span>}
      </p>
      {viewerIsAsked && (
        <Button look="primary" busy={fetching} icon={<CheckCheck size={16} aria-hidden="true" />} onClick={press}>
          {t('announce.acknowledge')}
        </Button>
      )}
      {viewerAcknowledged && (
        <span className="tag tag-soft">
          <CheckCheck size={14} aria-hidden="true" /> {t('announce.acknowledged')}
        </span>
      )}
      {announcement.acknowledge && thread.viewerCan.announce && (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('announce.missing')}
        </Button>
      )}
      {asking && <Missing threadId={thread.id} onClose={() => setAsking(false)} />}
    </section>
  );
}
