import { graphql } from '../../../api/index.js';
import { ConfirmDialog } from '../../../design/ConfirmDialog.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

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
  const { busy, refusal, take } = useStep(DeletePost, onClose);
  return (
    <ConfirmDialog
      title={t('threadWork.delete.title', { seq: post.seq })}
      confirm={t('threadWork.delete.confirm')}
      danger
      busy={busy}
      error={refusal}
      onConfirm={() => void take({ input: { threadId: post.threadId, seq: post.seq } })}
      onClose={onClose}
    >
      {t('threadWork.delete.text')}
    </ConfirmDialog>
  );
}
