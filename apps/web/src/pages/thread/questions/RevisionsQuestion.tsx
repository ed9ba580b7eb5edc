import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, ErrorState, Skeleton, TimeStamp } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { Markdown } from '../../../markdown/Markdown.js';
import type { Post } from '../desk.js';

const Revisions = graphql(`
  query Revisions($threadId: ID!, $seq: Int!) {
    postRevisions(threadId: $threadId, seq: $seq) {
      revision
      body
      at
    }
  }
`);

interface RevisionsQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** Every kept version, the newest first: an edit never rewrites the past unseen. */
export function RevisionsQuestion({ post, onClose }: RevisionsQuestionProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }] = useQuery({
    query: Revisions,
    variables: { threadId: post.threadId, seq: post.seq },
    requestPolicy: 'network-only',
  });
  return (
    <Dialog title={t('threadWork.revisions.title', { seq: post.seq })} onClose={onClose} wide>
      {data === undefined && error === undefined && <Skeleton blocks={[90, 90]} />}
      {error !== undefined && <ErrorState message={wordOf(error)} />}
      <ol className="plain-list stack">
        {[...(data?.postRevisions ?? [])]
          .sort((one, other) => other.revision - one.revision)
          .map((revision) => (
            <li key={revision.revision} className="card">
              <h3>
                {t('threadWork.revisions.number', { number: revision.revision })} <TimeStamp at={revision.at} />
              </h3>
              <Markdown source={revision.body} />
            </li>
          ))}
      </ol>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.close')}</Button>
      </div>
    </Dialog>
  );
}
