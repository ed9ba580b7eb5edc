import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, ErrorState, Skeleton, TimeStamp } from '../../../design/index.js';
import { Segments } from '../../../design/Segments.js';
import { useT } from '../../../i18n/index.js';
import { Markdown } from '../../../markdown/Markdown.js';
import type { Post } from '../desk.js';
import { compare } from './compare.js';

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

const views = ['changes', 'whole'] as const;

/** Every kept version, the newest first: an edit never rewrites the past unseen. */
export function RevisionsQuestion({ post, onClose }: RevisionsQuestionProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [view, setView] = useState<(typeof views)[number]>('changes');
  const [{ data, error }] = useQuery({
    query: Revisions,
    variables: { threadId: post.threadId, seq: post.seq },
    requestPolicy: 'network-only',
  });
  const revisions = [...(data?.postRevisions ?? [])].sort((one, other) => one.revision - other.revision);
  return (
    <Dialog title={t('threadWork.revisions.title', { seq: post.seq })} onClose={onClose} wide>
      {data === undefined && error === undefined && <Skeleton blocks={[90, 90]} />}
      {error !== undefined && <ErrorState message={wordOf(error)} />}
      <Segments
        label={t('threadWork.revisions.view')}
        value={view}
        onChange={(id) => setView(views.find((each) => each === id) ?? 'changes')}
        choices={views.map((id) => ({ id, label: t(`threadWork.revisions.${id}`) }))}
      />
      <ol className="plain-list stack revisions">
        {revisions
          .map(({ revision, body, at }, index) => {
            const before = revisions[index - 1];
            return (
              <li key={revision} className="card">
                <h3>
                  {t('threadWork.revisions.number', { number: revision })} <TimeStamp at={at} />
                </h3>
                {before === undefined || view === 'whole' ? (
                  <Markdown source={body} />
                ) : (
                  <Changes before={before.body} after={body} />
                )}
              </li>
            );
          })
          .reverse()}
      </ol>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.close')}</Button>
      </div>
    </Dialog>
  );
}

const marks = { added: 'ins', removed: 'del', kept: 'span' } as const;

/** As it was typed and not as it is read: a change of the markup alone is a change too. */
function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = compare(before, after);
  return (
    <p className="changes">
      {pieces.map(({ text, became }, place) => {
        const Mark = marks[became];
        return <Mark key={place}>{text}</Mark>;
      })}
    </p>
  );
}
