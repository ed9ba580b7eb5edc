import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { graphql, newId, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, DayStamp } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { T, useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { lengthOf } from './length.js';

const ReopenThread = graphql(`
  mutation ReopenThread($input: ReopenThreadInput!) {
    reopenThread(input: $input) {
      ...ThreadFields
    }
  }
`);

/** The answer does not settle it: says why, as a post, and the case goes back to work. */
export function ReopenQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const wordOf = useErrorText();
  const { thread, refresh, goTo } = useDesk();
  const [body, setBody] = useState('');
  const [clientId] = useState(newId);
  const [fault, setFault] = useState<string>();
  const [{ fetching }, reopen] = useMutation(ReopenThread);
  const { min, max } = limits.reopeningLength;
  const send = async (): Promise<void> => {
    const length = lengthOf(body);
    if (length < min || length > max) {
      setFault(t('threadWork.reason.length', { min, max }));
      return;
    }
    const { data, error } = await reopen({ input: { clientId, threadId: thread.id, body: body.trim() } });
    if (error !== undefined) setFault(wordOf(error));
    else {
      refresh();
      onClose();
      if (data !== undefined) goTo(data.reopenThread.lastSeq);
    }
  };
  return (
    <Dialog title={t('threadWork.reopen.title')} onClose={onClose}>
      <p>
        <T
          id="threadWork.reopen.text"
          values={{ until: thread.canReopenUntil == null ? '' : <DayStamp on={thread.canReopenUntil} /> }}
        />
      </p>
      <TextField label={t('threadWork.reopen.why')} rows={5} value={body} onChange={setBody} error={fault} takesFocus />
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button look="primary" busy={fetching} onClick={() => void send()}>
          {t('threadWork.reopen.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
