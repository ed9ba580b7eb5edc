import { useQuery } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { Pages, type PageOfList } from '../../../design/Pages.js';
import { useT } from '../../../i18n/index.js';
import { PeopleTable } from './PeopleTable.js';
import { Staff, type StaffFacts } from './documents.js';

interface PeopleListProps {
  readonly search: string;
  readonly unitId: string | undefined;
  readonly onOpen: (person: StaffFacts) => void;
}

export function PeopleList(props: PeopleListProps) {
  return (
    <div className="admin-list">
      <Pages>{(page) => <PeoplePageOf {...props} {...page} />}</Pages>
    </div>
  );
}

function PeoplePageOf({ search, unitId, onOpen, after, last, onMore }: PeopleListProps & PageOfList) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({
    query: Staff,
    variables: { search: search === '' ? null : search, unitId: unitId ?? null, after },
  });
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={Array.from({ length: 8 }, () => 46)} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  const { edges, pageInfo, totalCount } = data.staff;
  if (after === null && edges.length === 0)
    return <EmptyState title={t('people.empty')}>{t('people.emptyHint')}</EmptyState>;
  return (
    <>
      {after === null && (
        <p className="table-total" role="status">
          {t('people.total', { count: totalCount })}
        </p>
      )}
      <PeopleTable people={edges.map((edge) => edge.node)} onOpen={onOpen} headed={after === null} />
      {last && pageInfo.hasNextPage && (
        <Button className="table-more" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          {t('admin.more')}
        </Button>
      )}
    </>
  );
}
