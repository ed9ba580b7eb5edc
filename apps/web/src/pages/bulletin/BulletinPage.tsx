import { Link, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useQuery } from 'urql';
import { addDays } from '#tokens';
import { graphql, useErrorText } from '../../api/index.js';
import { useTitle } from '../../app/title.js';
import { Button, buttonClass, DayStamp, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { Entry } from './Entry.js';
import './bulletin.css';

const Bulletin = graphql(`
  query Bulletin($day: Date, $after: String) {
    bulletin(day: $day) {
      from
      to
      answers
      questions
      letters
      entries(after: $after) {
        edges {
          node {
            ...BulletinEntryFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** 「本周回音」: what leaders said on record in a week, the same for everybody; made to be printed, too. */
export function BulletinPage() {
  const t = useT();
  const { day } = useSearch({ from: '/bulletin' });
  useTitle(t('bulletin.title'));
  return (
    <div className="wrap page page-narrow bulletin">
      <header className="page-head">
        <h1>{t(day === undefined ? 'bulletin.title' : 'bulletin.past')}</h1>
        <Button
          look="quiet"
          className="no-print"
          icon={<Printer size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('bulletin.print')}
        </Button>
        <p>{t('bulletin.lead')}</p>
      </header>
      <Pages key={day ?? ''}>{(page) => <Page day={day} {...page} />}</Pages>
    </div>
  );
}

function Page({ day, after, last, onMore }: PageOfList & { readonly day: string | undefined }) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error, fetching }, ask] = useQuery({
    query: Bulletin,
    variables: { day: day ?? null, after },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'post.added' && frame.payload.official) again();
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[64, 160, 160, 160]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { entries, ...week } = data.bulletin;
  const { edges, pageInfo } = entries;
  return (
    <>
      {after === null && <Week {...week} current={day === undefined} />}
      {after === null && edges.length === 0 && (
        <EmptyState title={t('bulletin.empty')}>{t('bulletin.emptyHint')}</EmptyState>
      )}
      <ul className="plain-list stack">
        {edges.map(({ node }) => (
          <Entry key={`${node.thread.id} ${node.post.seq}`} entry={node} />
        ))}
      </ul>
      {last && pageInfo.hasNextPage && (
        <div className="table-more no-print">
          <Button busy={fetching} onClick={() => onMore(pageInfo.endCursor ?? '')}>
            {t('bulletin.more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether a day, yyyy-mm-dd, is over by the clock of the device. */
const isOver = (day: string): boolean => new Date(`${addDays(day, 1)}T00:00:00`) <= new Date();

interface WeekProps {
  /** Days, yyyy-mm-dd. */
  readonly from: string;
  readonly to: string;
  readonly answers: number;
  readonly questions: number;
  readonly letters: number;
  readonly current: boolean;
}

/** Which week it is, the way to its neighbours, and how much was said. */
function Week({ from, to, answers, questions, letters, current }: WeekProps) {
  const t = useT();
  const figures = { answers, questions, letters };
  return (
    <section className="card bulletin-week" aria-label={t('bulletin.week')}>
      <nav className="bulletin-weeks" aria-label={t('bulletin.weeks')}>
        <Link
          to="/bulletin"
          search={{ day: addDays(from, -7) }}
          className={`${buttonClass('quiet')} button-square no-print`}
          aria-label={t('bulletin.before')}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </Link>
        <h2>
          <DayStamp on={from} /> – <DayStamp on={to} />
        </h2>
        {current ? (
          <span className="button-square" />
        ) : (
          <Link
            to="/bulletin"
            search={isOver(addDays(to, 7)) ? { day: addDays(from, 7) } : {}}
            className={`${buttonClass('quiet')} button-square no-print`}
            aria-label={t('bulletin.after')}
          >
            <ChevronRight size={18} aria-hidden="true" />
          </Link>
        )}
      </nav>
      <dl>
        {(['answers', 'questions', 'letters'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`bulletin.${what}`)}</dt>
            <dd>{figures[what]}</dd>
          </div>
        ))}
      </dl>
      <p>{t('bulletin.lettersHint')}</p>
    </section>
  );
}
