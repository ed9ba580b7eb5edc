import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Avatar, Button, EmptyState, ErrorState, Skeleton, TimeStamp, titleShown } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import type { LettersQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';

const Letters = graphql(`
  query Letters($box: LetterBox!, $after: String) {
    letters(box: $box, first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          title
          excerpt
          lastActivityAt
          slot
          postCount
          officialCount
          author {
            voice
            name
            unitName
            avatarSeed
          }
          addressee {
            id
            name
            title
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

type Letter = LettersQuery['letters']['edges'][number]['node'];
type ServerBox = 'received' | 'sent';

/** Letters of one box, each page asked for by itself. */
export function LetterList({ box }: { readonly box: ServerBox }) {
  return (
    <div className="letters">
      <Pages>{(page) => <LetterPage box={box} {...page} />}</Pages>
    </div>
  );
}

interface LetterPageProps extends PageOfList {
  readonly box: ServerBox;
}

function LetterPage({ box, after, last, onMore }: LetterPageProps) {
  const t = useT();
  const wordOf = useErrorText();
  const variables = { box: box === 'received' ? ('RECEIVED' as const) : ('SENT' as const), after };
  const [{ data, error }, ask] = useQuery({ query: Letters, variables });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'letter.changed') again();
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[92, 92, 92, 92]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { edges, pageInfo } = data.letters;
  if (after === null && edges.length === 0) {
    return (
      <EmptyState title={t(box === 'received' ? 'letters.emptyReceived' : 'letters.emptySent')}>
        {t(box === 'received' ? 'letters.emptyReceivedHint' : 'letters.emptySentHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="plain-list">
        {edges.map(({ node }) => (
          <LetterRow key={node.id} letter={node} box={box} />
        ))}
      </ul>
      {last && pageInfo.hasNextPage && (
        <Button className="letters-more" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          {t('letters.more')}
        </Button>
      )}
    </>
  );
}

function LetterRow({ letter, box }: { readonly letter: Letter; readonly box: ServerBox }) {
  const t = useT();
  const { author, addressee } = letter;
  const received = box === 'received';
  const other = received ? (author.name ?? t('letters.unnamed')) : (addressee?.name ?? '');
  return (
    <li className="letter-row">
      <Avatar
        seed={received ? author.avatarSeed : 0}
        voice={received ? author.voice : 'NAMED'}
        name={other}
        office={!received}
      />
      <div>
        <p className="letter-meta">
          <span>{t(received ? 'letters.from' : 'letters.to', { name: other })}</span>
          {received && author.voice === 'ANONYMOUS' && (
            <span className="tag tag-anonymous">{t('letters.anonymousTag')}</span>
          )}
          <span className="muted">{received ? author.unitName : addressee?.title}</span>
          <span className="grow" />
          <span className="muted">
            <TimeStamp at={letter.lastActivityAt} slot={letter.slot && letter.postCount === 0} />
          </span>
        </p>
        <h2>
          <Link to="/t/$threadId" params={{ threadId: letter.id }}>
            {titleShown(letter.title, t)}
          </Link>
        </h2>
        <p className="letter-excerpt">{letter.excerpt}</p>
        <p className="letter-state">
          <span className={letter.officialCount > 0 ? 'tag tag-office' : 'tag tag-soft'}>
            {t(letter.officialCount > 0 ? 'letters.answered' : 'letters.waiting')}
          </span>
          <span className="muted">{t('letters.replies', { count: letter.postCount })}</span>
        </p>
      </div>
    </li>
  );
}
