import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { lengthOf } from './length.js';

const WithdrawThread = graphql(`
  mutation WithdrawThread($input: WithdrawThreadInput!) {
    withdrawThread(input: $input) {
      ...ThreadFields
    }
  }
`);

/** Taking a matter back cannot be undone, and the dialog says what stays. */
export function WithdrawQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const wordOf = useErrorText();
  const { thread, refresh } = useDesk();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [{ fetching }, withdraw] = useMutation(WithdrawThread);
  const { min, max } = limits.noteLength;
  const send = async (): Promise<void> => {
    const length = lengthOf(reason);
    if (length !== 0 && (length < min || length > max)) {
      setFault(t('threadWork.reason.length', { min, max }));
      return;
    }
    const { error } = await withdraw({ input: { threadId: thread.id, reason: length === 0 ? null : reason.trim() } });
    if (error !== undefined) setFault(wordOf(error));
    else {
      refresh();
      onClose();
    }
  };
  return (
    <Dialog title={t('threadWork.withdraw.title')} onClose={onClose}>
      <p>{t('threadWork.withdraw.text')}</p>
      <TextField
        label={t('threadWork.withdraw.why')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={fault}
        takesFocus
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button look="danger" busy={fetching} onClick={() => void send()}>
          {t('threadWork.withdraw.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
