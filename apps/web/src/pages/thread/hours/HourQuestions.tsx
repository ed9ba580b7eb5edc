import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { ThumbsUp } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, ErrorState, Skeleton } from '../../../design/index.js';
import { Pages, type PageOfList } from '../../../design/Pages.js';
import { useT } from '../../../i18n/index.js';
import { AuthorLine } from '../../people/AuthorLine.js';
import { useDesk } from '../desk.js';

const Questions = graphql(`
  query HourQuestions($id: ID!, $answered: Boolean!, $after: String) {
    thread(id: $id) {
      id
      officeHour {
        questions(answered: $answered, first: 5, after: $after) {
          edges {
            cursor
            node {
              id
              seq
              body
              supportCount
              author {
                ...AuthorFields
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

interface HourQuestionsProps {
  readonly threadId: string;
  readonly answered: boolean;
  /** Whenever it rises, what is shown is read again. */
  readonly round: number;
}

export function HourQuestions(props: HourQuestionsProps) {
  return (
    <ul className="plain-list">
      <Pages>{(page) => <Page {...page} {...props} />}</Pages>
    </ul>
  );
}

function Page({ threadId, answered, round, after, last, onMore }: PageOfList & HourQuestionsProps) {
  const t = useT();
  const wordOf = useErrorText();
  const desk = useDesk();
  const variables = { id: threadId, answered, after };
  const [{ data, error }, ask] = useQuery({ query: Questions, variables, requestPolicy: 'cache-and-network' });
  useEffect(() => {
    if (round > 0) ask({ requestPolicy: 'network-only' });
  }, [round, ask]);
  if (data === undefined)
    return (
      <li>
        {error === undefined ? (
          <Skeleton blocks={[48, 48, 48]} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
      </li>
    );
  const questions = data.thread?.officeHour?.questions;
  if (questions === undefined) return null;
  const { edges, pageInfo } = questions;
  if (after === null && edges.length === 0)
    return <li className="hour-question muted">{t(answered ? 'hours.noneAnswered' : 'hours.noneWaiting')}</li>;
  return (
    <>
      {edges.map(({ node: { id, seq, body, supportCount, author } }) => (
        <li key={id} className="hour-question">
          <b title={t('hours.support', { count: supportCount })}>
            <ThumbsUp size={14} aria-hidden="true" /> {supportCount}
            <span className="visually-hidden">{t('hours.support', { count: supportCount })}</span>
          </b>
          <div>
            <Link
              to="/t/$threadId"
              params={{ threadId }}
              hash={String(seq)}
              onClick={(event) => {
                event.preventDefault();
                desk.goTo(seq);
              }}
            >
              {body}
            </Link>
            <small>
              <AuthorLine author={author} />
            </small>
          </div>
          {!answered && desk.thread.viewerCan.replyOfficially && (
            <Button className="no-print" onClick={() => desk.replyOfficially({ seq })}>
              {t('hours.answer')}
            </Button>
          )}
        </li>
      ))}
      {last && pageInfo.hasNextPage && (
        <li>
          <Button look="quiet" onClick={() => onMore(pageInfo.endCursor ?? '')}>
            {t('hours.more')}
          </Button>
        </li>
      )}
    </>
  );
}
