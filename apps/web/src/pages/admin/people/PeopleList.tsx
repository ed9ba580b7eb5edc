import { useState } from 'react';
import { useQuery } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { PeopleTable } from './PeopleTable.js';
import { Staff, type StaffFacts } from './documents.js';

interface PeopleListProps {
  readonly search: string;
  readonly unitId: string | undefined;
  readonly onOpen: (person: StaffFacts) => void;
}

export function PeopleList(props: PeopleListProps) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <div className="admin-list">
      {cursors.map((after, index) => (
        <PeoplePageOf
          key={after ?? 'first'}
          {...props}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors((all) => [...all, next])}
        />
      ))}
    </div>
  );
}

interface PeoplePageOfProps extends PeopleListProps {
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

function PeoplePageOf({ search, unitId, onOpen, after, last, onMore }: PeoplePageOfProps) {
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
