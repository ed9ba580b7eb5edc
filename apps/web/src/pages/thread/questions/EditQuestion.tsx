import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { errorCode, graphql, useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { Notice } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { Markdown } from '../../../markdown/Markdown.js';
import { CheckedFirst } from '../../speak/CheckedFirst.js';
import { Editor } from '../../speak/Editor.js';
import { useDesk, type Post } from '../desk.js';
import '../queries.js';

const EditPost = graphql(`
  mutation EditPost($input: EditPostInput!) {
    editPost(input: $input) {
      ...PostFields
    }
  }
`);
const PostNow = graphql(`
  query PostNow($id: ID!, $around: Int!) {
    thread(id: $id) {
      id
      opening {
        ...PostFields
      }
      posts(around: $around, first: 2) {
        edges {
          node {
            ...PostFields
          }
        }
      }
    }
  }
`);

interface EditQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** A lost race shows both texts and throws away neither. */
export function EditQuestion({ post, onClose }: EditQuestionProps) {
  const t = useT();
  const wordOf = useErrorText();
  const { refresh, thread } = useDesk();
  const [body, setBody] = useState(post.body ?? '');
  const [seen, setSeen] = useState(post.revision);
  const [theirs, setTheirs] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [{ fetching }, edit] = useMutation(EditPost);
  const now = useNow(post);
  const save = async (): Promise<void> => {
    const { error } = await edit({ input: { threadId: post.threadId, seq: post.seq, body, revision: seen } });
    if (error === undefined) {
      refresh();
      onClose();
      return;
    }
    setFault(wordOf(error));
    if (errorCode(error) !== 'CONFLICT') return;
    const current = await now();
    if (current === null) return;
    setTheirs(current.body ?? '');
    setSeen(current.revision);
  };
  return (
    <FormDialog
      title={t('threadWork.edit.title', { seq: post.seq })}
      confirm={t(theirs === null ? 'threadWork.edit.save' : 'threadWork.edit.saveMine')}
      busy={fetching}
      error={fault}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
      dismissable={false}
    >
      {theirs !== null && (
        <Notice tone="amber" alert>
          <b>{t('threadWork.edit.conflict')}</b>
          <div className="their-text">
            <Markdown source={theirs} />
          </div>
        </Notice>
      )}
      <Editor
        mentions
        label={t('threadWork.edit.body')}
        rows={10}
        value={body}
        onChange={setBody}
        onSubmit={() => void save()}
      />
      <p className="field-hint">{t('threadWork.edit.hint')}</p>
      <CheckedFirst from={thread.board?.checkedFrom} />
    </FormDialog>
  );
}

/** The post as it is on the server at this moment. */
function useNow(post: Post): () => Promise<Post | null> {
  const client = useClient();
  return async () => {
    const variables = { id: post.threadId, around: post.seq };
    const { data } = await client.query(PostNow, variables, { requestPolicy: 'network-only' });
    const thread = data?.thread;
    if (thread == null) return null;
    if (thread.opening.seq === post.seq) return thread.opening;
    return thread.posts.edges.find(({ node }) => node.seq === post.seq)?.node ?? null;
  };
}
