import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Button, EmptyState, ErrorState, Skeleton, useToast } from '../../design/index.js';
import type { PurgeRequestsQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { Markdown } from '../../markdown/Markdown.js';

const PurgeRequestsDocument = graphql(`
  query PurgeRequests {
    purgeRequests {
      id
      seq
      reason
      unitName
      mine
      post {
        id
        threadId
        body
      }
    }
  }
`);
const Grant = graphql(`
  mutation GrantPurge($requestId: ID!) {
    grantPurge(requestId: $requestId) {
      id
    }
  }
`);
const Drop = graphql(`
  mutation DropPurge($requestId: ID!) {
    dropPurge(requestId: $requestId) {
      id
    }
  }
`);
type Request = PurgeRequestsQuery['purgeRequests'][number];

/** 待清除: what one officer asked for, and what erasing it for good will take. */
export function PurgeRequests() {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: PurgeRequestsDocument, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'review.changed') again();
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? <Skeleton blocks={[120]} /> : <ErrorState message={wordOf(error)} onRetry={again} />;
  if (data.purgeRequests.length === 0)
    return <EmptyState title={t('review.purge.nothing')}>{t('review.purge.how')}</EmptyState>;
  return data.purgeRequests.map((request) => <PurgeCard key={request.id} request={request} onChange={again} />);
}

function PurgeCard({ request, onChange }: { readonly request: Request; readonly onChange: () => void }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const { id: requestId, seq, reason, unitName, mine, post } = request;
  const [{ fetching: granting, error: refused }, grant] = useMutation(Grant);
  const [{ fetching: dropping }, drop] = useMutation(Drop);
  const [asked, setAsked] = useState(false);
  return (
    <article className="card muted-person">
      <header>
        <h2>
          <Link to="/t/$threadId" params={{ threadId: post.threadId }} hash={`${seq}`}>
            {t('review.seq', { seq })}
          </Link>
        </h2>
        <p className="review-where">{t('review.purge.by', { unit: unitName })}</p>
      </header>
      <div className="review-post">{post.body != null && <Markdown source={post.body} />}</div>
      <p>{reason}</p>
      <footer>
        <span className="review-where">{mine ? t('review.purge.mine') : t('review.purge.final')}</span>
        <span className="row">
          <Button
            look="quiet"
            busy={dropping}
            onClick={() =>
              void drop({ requestId }).then(({ error }) => {
                if (error !== undefined) say(wordOf(error));
                onChange();
              })
            }
          >
            {t('review.purge.drop')}
          </Button>
          {!mine && (
            <Button look="line" onClick={() => setAsked(true)}>
              {t('review.purge.grant')}
            </Button>
          )}
        </span>
      </footer>
      {asked && (
        <ConfirmDialog
          title={t('review.purge.title')}
          confirm={t('review.purge.confirm')}
          danger
          busy={granting}
          error={refused === undefined ? undefined : wordOf(refused)}
          onConfirm={() =>
            void grant({ requestId }).then(({ error }) => {
              if (error !== undefined) return;
              setAsked(false);
              onChange();
            })
          }
          onClose={() => setAsked(false)}
        >
          {t('review.purge.text')}
        </ConfirmDialog>
      )}
    </article>
  );
}
