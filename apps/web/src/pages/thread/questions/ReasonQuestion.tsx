import { useState } from 'react';
import { limits } from '#contracts';
import { graphql } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import { useDesk, type Post } from '../desk.js';
import { useStep } from './useStep.js';

graphql(`
  fragment Moderated on Thread {
    id
    version
    locked
    hidden {
      reason
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
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = !fits(reason, limits.reasonLength);
  const send = (): void => {
    setTried(true);
    if (!fault) void take({ input: { threadId: thread.id, seq: post?.seq ?? null, reason: reason.trim() } });
  };
  return (
    <FormDialog
      title={post === null ? t(`threadWork.${what}.thread`) : t(`threadWork.${what}.post`, { seq: post.seq })}
      confirm={t(`threadWork.${what}.confirm`)}
      danger={what !== 'restore'}
      busy={busy}
      error={refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`threadWork.${what}.text`)}</p>
      <TextField
        label={t('threadWork.reason')}
        hint={t('threadWork.reason.hint')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && fault ? t('threadWork.reason.length', limits.reasonLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
