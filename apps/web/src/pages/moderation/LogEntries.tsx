import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { isDay } from '#tokens';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import type { PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { StepLine } from '../people/StepLine.js';
import '../people/step-fields.js';
import { actionsOf } from './acts.js';
import type { LogSearch } from './search.js';

const ModerationLog = graphql(`
  query ModerationLog($filter: LogFilter, $after: String) {
    moderationLog(filter: $filter, first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          step {
            ...StepFields
          }
          thread {
            id
            title
            board {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What an act of moderation changes; one that changes several things is asked for once. */
const telling: readonly string[] = ['thread.changed', 'post.changed', 'thread.moved', 'review.changed'];
const SOON_MS = 400;

const dayIn = (text: string | undefined): string | undefined => (text !== undefined && isDay(text) ? text : undefined);

export function LogEntries({ after, last, onMore, search }: PageOfList & { readonly search: LogSearch }) {
  const t = useT();
  const wordOf = useErrorText();
  const { board, office } = search;
  const filter = { board, office, actions: actionsOf(search.act), since: dayIn(search.from), until: dayIn(search.to) };
  const [{ data, error, fetching }, ask] = useQuery({ query: ModerationLog, variables: { filter, after } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useFrames((frame) => {
    if (!telling.includes(frame.type)) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(again, SOON_MS);
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[80, 80, 80]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { edges, pageInfo } = data.moderationLog;
  if (after === null && edges.length === 0)
    return <EmptyState title={t(Object.keys(search).length > 0 ? 'log.emptyFiltered' : 'log.empty')} />;
  return (
    <>
      <ol className="plain-list log-entries">
        {edges.map(({ node: { id, step, thread } }) => (
          <li key={id} className="card">
            <p className="log-where">
              <Link
                to="/t/$threadId"
                params={{ threadId: thread.id }}
                {...(step.seq === null ? {} : { hash: `${step.seq}` })}
              >
                {thread.title === '' ? t('log.untitled') : thread.title}
              </Link>
              <small>{thread.board?.name}</small>
            </p>
            <StepLine step={step} />
          </li>
        ))}
      </ol>
      {last && pageInfo.hasNextPage && (
        <div className="log-more">
          <Button busy={fetching} onClick={() => onMore(pageInfo.endCursor ?? '')}>
            {t('log.more')}
          </Button>
        </div>
      )}
    </>
  );
}
