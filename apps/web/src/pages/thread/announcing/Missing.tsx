import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { Pages, type PageOfList } from '../../../design/Pages.js';
import { useT } from '../../../i18n/index.js';

const MissingOf = graphql(`
  query MissingOf($id: ID!, $after: String) {
    thread(id: $id) {
      id
      announcement {
        missing(first: 50, after: $after) {
          edges {
            cursor
            node {
              id
              name
              title
              unit {
                id
                name
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

/** Who has not said so yet, for those who announced it. */
export function Missing({ threadId, onClose }: { readonly threadId: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('announce.missing.title')} onClose={onClose}>
      <p className="muted">{t('announce.missing.lead')}</p>
      <ul className="plain-list missing">
        <Pages>{(page) => <Page {...page} threadId={threadId} />}</Pages>
      </ul>
    </Dialog>
  );
}

function Page({ threadId, after, last, onMore }: PageOfList & { readonly threadId: string }) {
  const t = useT();
  const wordOf = useErrorText();
  const variables = { id: threadId, after };
  const [{ data, error }, ask] = useQuery({ query: MissingOf, variables, requestPolicy: 'network-only' });
  if (error !== undefined)
    return (
      <li>
        <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (data === undefined)
    return (
      <li>
        <Skeleton blocks={[28, 28, 28]} />
      </li>
    );
  const { edges, pageInfo } = data.thread?.announcement?.missing ?? { edges: [], pageInfo: null };
  if (after === null && edges.length === 0)
    return (
      <li>
        <EmptyState title={t('announce.missing.nobody')} />
      </li>
    );
  return (
    <>
      {edges.map(({ node: { id, name, title, unit } }) => (
        <li key={id}>
          <b>{name}</b> <span className="muted">{[unit.name, title].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
      {last && pageInfo?.hasNextPage === true && (
        <li>
          <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('announce.missing.more')}</Button>
        </li>
      )}
    </>
  );
}
