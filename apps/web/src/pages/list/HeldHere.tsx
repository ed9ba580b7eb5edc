import { Eye } from 'lucide-react';
import { useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql } from '../../api/index.js';
import { DayStamp, Notice, TimeStamp } from '../../design/index.js';
import type { HeldQuery } from '../../gql/graphql.js';
import { T, useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';

const Held = graphql(`
  query Held($slug: String!) {
    board(slug: $slug) {
      id
      held {
        count
        since
        overdue
      }
    }
  }
`);
type Waiting = NonNullable<HeldQuery['board']>['held'];

/** What a board holds back is public: how much it is, and how long the longest of it waits. */
export default function HeldHere({ slug, from }: { readonly slug: string; readonly from: string }) {
  const t = useT();
  const [{ data }, ask] = useQuery({ query: Held, variables: { slug } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const board = data?.board;
  useFrames((frame) => {
    if (frame.type === 'board.changed' && frame.payload.boardId === board?.id) again();
  });
  useAfresh(again);
  const begun = from <= new Date().toLocaleDateString('sv-SE');
  return (
    <div className="held-here">
      <Notice icon={<Eye size={16} aria-hidden="true" />}>
        <T
          id="design.two"
          values={{
            first: (
              <T
                id={begun ? 'list.held.now' : 'list.held.from'}
                values={{ hours: limits.heldHours, on: <DayStamp on={from} /> }}
              />
            ),
            second: board != null && (begun || board.held.count > 0) && <Count held={board.held} />,
          }}
        />
        {board != null && board.held.overdue > 0 && (
          <span className="tag tag-danger">{t('list.held.overdue', { count: board.held.overdue })}</span>
        )}
      </Notice>
    </div>
  );
}

function Count({ held: { count, since } }: { readonly held: Waiting }) {
  const t = useT();
  if (since == null) return t('list.held.none');
  return <T id="list.held.count" values={{ count, since: <TimeStamp at={since} slot={false} /> }} />;
}
