import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { Button, ErrorState, Skeleton } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { dropBookmark, useBookmarks, type Bookmark } from '../../reading/bookmarks.js';

const TitlesDocument = graphql(`
  query BookmarkedThreads($ids: [ID!]!) {
    threads(filter: { ids: $ids }, first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

/** Places one wants to find again. Their titles are asked for; places and notes are known to this device alone. */
export function MyBookmarks() {
  const t = useT();
  const bookmarks = useBookmarks();
  if (bookmarks.length === 0) return <p className="field-hint">{t('mine.bookmarks.empty')}</p>;
  return <Bookmarks bookmarks={[...bookmarks].reverse()} />;
}

function Bookmarks({ bookmarks }: { readonly bookmarks: readonly Bookmark[] }) {
  const t = useT();
  const { id: viewerId } = useViewer();
  const wordOf = useErrorText();
  const ids = [...new Set(bookmarks.map(({ threadId }) => threadId))].sort();
  const [{ data, error }, ask] = useQuery({ query: TitlesDocument, variables: { ids } });
  if (error !== undefined && data === undefined)
    return <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <Skeleton blocks={[64, 64]} />;
  const titles = new Map(data.threads.edges.map(({ node }) => [node.id, node.title]));
  return (
    <ul className="plain-list mine-list">
      {bookmarks.map((bookmark) => {
        const { threadId, seq, note } = bookmark;
        const title = titles.get(threadId);
        const name = title === undefined ? t('mine.bookmarks.gone') : title === '' ? t('mine.untitled') : title;
        return (
          <li key={`${threadId} ${seq}`} className="mine-row bookmark">
            <div>
              {title === undefined ? (
                <span>{name}</span>
              ) : (
                <Link to="/t/$threadId" params={{ threadId }} hash={String(seq)} preload={false}>
                  {name}
                </Link>
              )}
              <p className="mine-meta">
                <span>#{seq}</span>
                {note !== '' && <span className="bookmark-note">{note}</span>}
              </p>
            </div>
            <Button
              look="quiet"
              square
              aria-label={t('mine.bookmarks.drop', { title: name, seq })}
              onClick={() => dropBookmark(viewerId, bookmark)}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
