import { graphql } from '../../../api/index.js';
import { ConfirmDialog } from '../../../design/ConfirmDialog.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

const Unblock = graphql(`
  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {
    unblockAnonymousAuthor(input: $input) {
      ...PostFields
    }
  }
`);

interface UnblockQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** Lets an anonymous author go on in this thread. */
export function UnblockQuestion({ post, onClose }: UnblockQuestionProps) {
  const t = useT();
  const { busy, refusal, take } = useStep(Unblock, onClose);
  return (
    <ConfirmDialog
      title={t('threadWork.unblock.title', { name: post.author.name })}
      confirm={t('threadWork.unblock.confirm')}
      busy={busy}
      error={refusal}
      onConfirm={() => void take({ input: { threadId: post.threadId, postSeq: post.seq } })}
      onClose={onClose}
    >
      {t('threadWork.unblock.text')}
    </ConfirmDialog>
  );
}
