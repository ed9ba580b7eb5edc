import { graphql } from '../../../api/index.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import '../queries.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

const Block = graphql(`
  mutation BlockAnonymousAuthor($input: BlockInput!) {
    blockAnonymousAuthor(input: $input) {
      ...PostFields
    }
  }
`);

interface BlockQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** Stops an anonymous author in this one thread. Who it is stays unknown to everybody. */
export function BlockQuestion({ post, onClose }: BlockQuestionProps) {
  const t = useT();
  const { busy, refusal, take } = useStep(Block, onClose);
  return (
    <ReasonForm
      title={t('threadWork.block.title', { name: post.author.name })}
      confirm={t('threadWork.block.confirm')}
      danger
      busy={busy}
      error={refusal}
      hint={t('threadWork.block.hint')}
      onGiven={(reason) => void take({ input: { threadId: post.threadId, postSeq: post.seq, reason } })}
      onClose={onClose}
    >
      {t('threadWork.block.text')}
    </ReasonForm>
  );
}
