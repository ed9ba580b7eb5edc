import { lazy, Suspense, useState } from 'react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { NotFound } from '../../app/NotFound.js';
import { useTitle } from '../../app/title.js';
import { buttonClass, ErrorState, Skeleton } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { useFrames } from '../../live/index.js';
import { useFollows } from '../../reading/index.js';
import { Announced } from './Announced.js';
import { BoardChips, BoardRail } from './BoardRail.js';
import { ListTabs } from './ListTabs.js';
import { NewThreads } from './NewThreads.js';
import { BoardsQuery } from './queries.js';
import { ThreadPages } from './ThreadPages.js';
import './list.css';

const HeldHere = lazy(() => import('./HeldHere.js'));
const ThisWeek = lazy(async () => ({ default: (await import('./ThisWeek.js')).ThisWeek }));

export function AllThreadsPage() {
  return <Threads slug={null} />;
}

export function BoardPage() {
  const { slug } = useParams({ from: '/b/$slug' });
  return <Threads key={slug} slug={slug} />;
}

function Threads({ slug }: { readonly slug: string | null }) {
  const t = useT();
  const wordOf = useErrorText();
  const search = useSearch({ strict: false });
  const follows = useFollows();
  const [{ data, error }, askBoards] = useQuery({ query: BoardsQuery });
  useFrames((frame) => {
    if (frame.type === 'announcements.changed') askBoards({ requestPolicy: 'network-only' });
  });
  // Raised by the banner and by nothing else: rows never move under a reader.
  const [round, setRound] = useState(0);
  const boards = data?.boards.filter((board) => !board.archived || board.slug === slug) ?? [];
  const board = boards.find((candidate) => candidate.slug === slug);
  useTitle(board?.name ?? t('list.title'));
  if (error !== undefined && data === undefined)
    return <ErrorState message={wordOf(error)} onRetry={() => askBoards({ requestPolicy: 'network-only' })} />;
  if (data === undefined)
    return (
      <div className="wrap page">
        <Skeleton blocks={[40, 44, 88, 88, 88, 88]} />
      </div>
    );
  if (slug !== null && board === undefined) return <NotFound />;
  const { order = 'LATEST', kind, mine, followed } = search;
  const filter = {
    ...(slug === null ? {} : { board: slug }),
    ...(kind === undefined ? {} : { kind }),
    ...(mine === undefined ? {} : { mine }),
    ...(followed === undefined ? {} : { ids: [...follows] }),
  };
  return (
    <div className="wrap page with-rail">
      <div>
        <div className="page-head">
          <h1>{board?.name ?? t('list.title')}</h1>
          <Link
            to="/write"
            search={slug === null ? {} : { board: slug }}
            className={`${buttonClass('primary')} list-write no-print`}
          >
            <PenLine size={18} aria-hidden="true" />
            {t('list.write')}
          </Link>
          {board !== undefined && board.description !== '' && <p>{board.description}</p>}
        </div>
        {board?.checkedFrom != null && (
          <Suspense fallback={null}>
            <HeldHere slug={board.slug} from={board.checkedFrom} />
          </Suspense>
        )}
        {slug === null && (
          <>
            <Announced threads={data.threads.edges} />
            <Suspense fallback={<div className="this-week no-print">&nbsp;</div>}>
              <ThisWeek />
            </Suspense>
          </>
        )}
        <BoardChips boards={boards} slug={slug} />
        <ListTabs slug={slug} search={search} />
        <NewThreads boardId={board?.id ?? null} onShow={() => setRound(round + 1)} />
        <ThreadPages
          key={`${round} ${order} ${JSON.stringify(filter)}`}
          board={slug}
          filter={filter}
          order={order}
          fresh={round > 0}
        />
      </div>
      <BoardRail boards={boards} slug={slug} />
    </div>
  );
}
