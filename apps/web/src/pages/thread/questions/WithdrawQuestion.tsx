import { useState } from 'react';
import { limits } from '#contracts';
import { graphql } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

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
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(WithdrawThread, onClose);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = reason.trim();
  const fault = said !== '' && !fits(said, limits.noteLength);
  const send = (): void => {
    setTried(true);
    if (!fault) void take({ input: { threadId: thread.id, reason: said === '' ? null : said } });
  };
  return (
    <FormDialog
      title={t('threadWork.withdraw.title')}
      confirm={t('threadWork.withdraw.confirm')}
      danger
      busy={busy}
      error={refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('threadWork.withdraw.text')}</p>
      <TextField
        label={t('threadWork.withdraw.why')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && fault ? t('threadWork.reason.length', limits.noteLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
