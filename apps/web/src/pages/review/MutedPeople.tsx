import { Link } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, DayStamp, EmptyState, ErrorState, Skeleton, TimeStamp, useToast } from '../../design/index.js';
import { T, useT } from '../../i18n/index.js';
import { useAfresh } from '../../live/index.js';

graphql(`
  fragment MutedFields on MutedPerson {
    id
    reason
    by
    on
    until
    threadId
    seq
    person {
      id
      name
      unit {
        id
        name
      }
    }
  }
`);
const MutedPeopleQuery = graphql(`
  query MutedPeople {
    mutedPeople {
      ...MutedFields
    }
  }
`);
const Unmute = graphql(`
  mutation UnmutePerson($muteId: ID!) {
    unmutePerson(muteId: $muteId) {
      id
    }
  }
`);

/** 禁言中: who is muted now, why and until when, for moderators who may let them speak again. */
export function MutedPeople() {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: MutedPeopleQuery, requestPolicy: 'cache-and-network' });
  const [{ fetching: busy }, lift] = useMutation(Unmute);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[90, 90]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  if (data.mutedPeople.length === 0)
    return <EmptyState title={t('review.muted.nobody')}>{t('review.muted.how')}</EmptyState>;
  const release = (muteId: string): void =>
    void lift({ muteId }).then(({ error: refused }) => {
      if (refused !== undefined) say(wordOf(refused));
      again();
    });
  return (
    <>
      {data.mutedPeople.map(({ id, person, reason, by, on, until, threadId, seq }) => (
        <article key={id} className="card muted-person">
          <header>
            <h2>{person?.name}</h2>
            <p className="review-where">
              {person?.unit.name} ·{' '}
              {until == null ? (
                t('review.muted.endless')
              ) : (
                <T id="review.muted.until" values={{ until: <TimeStamp at={until} /> }} />
              )}
            </p>
          </header>
          <p>{reason}</p>
          <footer>
            <span className="review-where">
              {by} · <DayStamp on={on} /> ·{' '}
              <Link to="/t/$threadId" params={{ threadId }} hash={`${seq}`}>
                {t('review.muted.cause')}
              </Link>
            </span>
            <Button look="line" busy={busy} onClick={() => release(id)}>
              <MessageCircle size={16} aria-hidden="true" />
              {t('review.muted.lift')}
            </Button>
          </footer>
        </article>
      ))}
    </>
  );
}
