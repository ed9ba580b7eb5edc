import { Link } from '@tanstack/react-router';
import { Megaphone } from 'lucide-react';
import { DayStamp } from '../../design/index.js';
import type { BoardsQuery } from '../../gql/graphql.js';
import { T, useT } from '../../i18n/index.js';

type Announcements = BoardsQuery['threads']['edges'];

/** What is put before this person, above everything else. It comes with the page, so that nothing moves. */
export function Announced({ threads }: { readonly threads: Announcements }) {
  const t = useT();
  return threads.map(({ node: { id, title, announcement } }) => (
    <Link key={id} to="/t/$threadId" params={{ threadId: id }} className="this-week announcement no-print">
      <Megaphone size={20} aria-hidden="true" />
      <strong className="grow">{title}</strong>
      {announcement?.viewerIsAsked === true && <span className="tag tag-amber">{t('list.pleaseRead')}</span>}
      {announcement != null && (
        <span>
          <T
            id="list.announced"
            values={{ unit: announcement.unitName, until: <DayStamp on={announcement.until} /> }}
          />
        </span>
      )}
    </Link>
  ));
}
