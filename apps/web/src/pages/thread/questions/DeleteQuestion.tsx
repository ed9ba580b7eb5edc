import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { ConfirmDialog } from '../../../design/ConfirmDialog.js';
import { useT } from '../../../i18n/index.js';
import { useDesk, type Post } from '../desk.js';
import '../queries.js';

const DeletePost = graphql(`
  mutation DeletePost($input: PostRef!) {
    deletePost(input: $input) {
      ...PostFields
    }
  }
`);

interface DeleteQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

export function DeleteQuestion({ post, onClose }: DeleteQuestionProps) {
  const t = useT();
  const wordOf = useErrorText();
  const { refresh } = useDesk();
  const [fault, setFault] = useState<string>();
  const [{ fetching }, remove] = useMutation(DeletePost);
  return (
    <ConfirmDialog
      title={t('threadWork.delete.title', { seq: post.seq })}
      confirm={t('threadWork.delete.confirm')}
      danger
      busy={fetching}
      error={fault}
      onClose={onClose}
      onConfirm={() =>
        void remove({ input: { threadId: post.threadId, seq: post.seq } }).then(({ error }) => {
          if (error !== undefined) setFault(wordOf(error));
          else {
            refresh();
            onClose();
          }
        })
      }
    >
      {t('threadWork.delete.text')}
    </ConfirmDialog>
  );
}
