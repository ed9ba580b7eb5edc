import { useState } from 'react';
import { limits } from '#contracts';
import { graphql, newId } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { DayStamp } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { T, useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

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
  const { thread, goTo } = useDesk();
  const { busy, refusal, take } = useStep(ReopenThread, onClose);
  const [body, setBody] = useState('');
  const [clientId] = useState(newId);
  const [tried, setTried] = useState(false);
  const fault = !fits(body, limits.reopeningLength);
  const send = async (): Promise<void> => {
    setTried(true);
    if (fault) return;
    const data = await take({ input: { clientId, threadId: thread.id, body: body.trim() } });
    if (data !== undefined) goTo(data.reopenThread.lastSeq);
  };
  return (
    <FormDialog
      title={t('threadWork.reopen.title')}
      confirm={t('threadWork.reopen.confirm')}
      busy={busy}
      error={refusal}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>
        <T
          id="threadWork.reopen.text"
          values={{ until: thread.canReopenUntil == null ? '' : <DayStamp on={thread.canReopenUntil} /> }}
        />
      </p>
      <TextField
        label={t('threadWork.reopen.why')}
        rows={5}
        value={body}
        onChange={setBody}
        error={tried && fault ? t('threadWork.reason.length', limits.reopeningLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
