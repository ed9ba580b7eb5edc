import { graphql } from '../../../api/index.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

const AskPurge = graphql(`
  mutation AskPurge($input: PurgeInput!) {
    askPurge(input: $input) {
      id
    }
  }
`);

interface PurgeQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** 申请清除: another officer decides, and then nothing brings it back. */
export function PurgeQuestion({ post: { threadId, seq }, onClose }: PurgeQuestionProps) {
  const t = useT();
  const { busy, refusal, take } = useStep(AskPurge, onClose);
  return (
    <ReasonForm
      title={t('threadWork.purge.title', { seq })}
      confirm={t('threadWork.purge.confirm')}
      danger
      busy={busy}
      error={refusal}
      hint={t('threadWork.purge.hint')}
      onGiven={(reason) => void take({ input: { threadId, seq, reason } })}
      onClose={onClose}
    >
      {t('threadWork.purge.text')}
    </ReasonForm>
  );
}
