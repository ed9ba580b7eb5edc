import { useState } from 'react';
import { limits } from '#contracts';
import { graphql, newId } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import { useStep } from '../questions/useStep.js';

const Close = graphql(`
  mutation CloseOfficeHour($input: CloseHourInput!) {
    closeOfficeHour(input: $input) {
      id
      lastSeq
      officeHour {
        summarySeq
      }
    }
  }
`);

/** The leader's last word on it, which stays as an official reply. */
export function CloseHour({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { thread, goTo } = useDesk();
  const { busy, refusal, take } = useStep(Close, onClose);
  const [body, setBody] = useState('');
  const [clientId] = useState(newId);
  const [tried, setTried] = useState(false);
  const fault = !fits(body, limits.bodyLength);
  const send = async (): Promise<void> => {
    setTried(true);
    if (fault) return;
    const data = await take({ input: { clientId, threadId: thread.id, body: body.trim() } });
    const seq = data?.closeOfficeHour.officeHour?.summarySeq;
    if (seq != null) goTo(seq);
  };
  return (
    <FormDialog
      title={t('hours.close.title')}
      confirm={t('hours.close.confirm')}
      busy={busy}
      error={refusal}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{t('hours.close.text')}</p>
      <TextField
        label={t('hours.close.summary')}
        rows={6}
        value={body}
        onChange={setBody}
        error={tried && fault ? t('hours.close.length', limits.bodyLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
