import { graphql } from '../../../api/index.js';
import { useT } from '../../../i18n/index.js';
import { useDesk, type Post } from '../desk.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

graphql(`
  fragment Moderated on Thread {
    id
    version
    locked
    hidden {
      reason
      rule
      by
      on
    }
    lockedReason {
      reason
      by
      on
    }
    viewerCan {
      reply
      hide
      restore
      lock
    }
  }
`);
const Hide = graphql(`
  mutation Hide($input: ModerateInput!) {
    hide(input: $input) {
      ...Moderated
    }
  }
`);
const Restore = graphql(`
  mutation Restore($input: ModerateInput!) {
    restore(input: $input) {
      ...Moderated
    }
  }
`);
const LockThread = graphql(`
  mutation LockThread($input: ModerateInput!) {
    lockThread(input: $input) {
      ...Moderated
    }
  }
`);
const documents = { hide: Hide, restore: Restore, lock: LockThread } as const;

interface ReasonQuestionProps {
  readonly what: keyof typeof documents;
  /** Null means the whole thread. */
  readonly post: Post | null;
  readonly onClose: () => void;
}

/** Nothing vanishes silently: hiding, restoring and locking ask for the reason that everyone will read. */
export function ReasonQuestion({ what, post, onClose }: ReasonQuestionProps) {
  const t = useT();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(documents[what] as typeof Hide, onClose);
  const seq = post?.seq ?? null;
  return (
    <ReasonForm
      title={seq === null ? t(`threadWork.${what}.thread`) : t(`threadWork.${what}.post`, { seq })}
      confirm={t(`threadWork.${what}.confirm`)}
      danger={what !== 'restore'}
      busy={busy}
      error={refusal}
      hint={t('threadWork.reason.hint')}
      onGiven={(reason) => void take({ input: { threadId: thread.id, seq, reason } })}
      onClose={onClose}
    >
      {t(`threadWork.${what}.text`)}
    </ReasonForm>
  );
}
