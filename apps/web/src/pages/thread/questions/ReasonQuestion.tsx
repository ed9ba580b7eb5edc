import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk, type Post } from '../desk.js';

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
  const wordOf = useErrorText();
  const { thread, refresh } = useDesk();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [{ fetching }, moderate] = useMutation(documents[what] as typeof Hide);
  const { min, max } = limits.reasonLength;
  const send = (): void => {
    const length = Array.from(reason.trim()).length;
    if (length < min || length > max) {
      setFault(t('threadWork.reason.length', { min, max }));
      return;
    }
    const input = { threadId: thread.id, seq: post?.seq ?? null, reason: reason.trim() };
    void moderate({ input }).then(({ error }) => {
      if (error !== undefined) setFault(wordOf(error));
      else {
        refresh();
        onClose();
      }
    });
  };
  const title = post === null ? t(`threadWork.${what}.thread`) : t(`threadWork.${what}.post`, { seq: post.seq });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t(`threadWork.${what}.text`)}</p>
      <TextField
        label={t('threadWork.reason')}
        hint={t('threadWork.reason.hint')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={fault}
        takesFocus
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button look={what === 'restore' ? 'primary' : 'danger'} busy={fetching} onClick={send}>
          {t(`threadWork.${what}.confirm`)}
        </Button>
      </div>
    </Dialog>
  );
}
