import { useState } from 'react';
import { graphql } from '../../../api/index.js';
import { Segments } from '../../../design/Segments.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

const SlowThread = graphql(`
  mutation SlowThread($input: SlowModeInput!) {
    slowThread(input: $input) {
      id
      slowMinutes
    }
  }
`);

const choices = ['5', '10', '30', '60'];

/** 慢速发言: how long each waits, and the reason that everyone will read. */
export function SlowQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(SlowThread, onClose);
  const [minutes, setMinutes] = useState('10');
  return (
    <ReasonForm
      title={t('threadWork.slow.title')}
      confirm={t('threadWork.slow.confirm')}
      danger={false}
      busy={busy}
      error={refusal}
      hint={t('threadWork.reason.hint')}
      onGiven={(reason) => void take({ input: { threadId: thread.id, minutes: Number(minutes), reason } })}
      onClose={onClose}
      before={
        <Segments
          label={t('threadWork.slow.minutes')}
          value={minutes}
          onChange={setMinutes}
          choices={choices.map((id) => ({ id, label: t('threadWork.slow.each', { minutes: id }) }))}
        />
      }
    >
      {t('threadWork.slow.text')}
    </ReasonForm>
  );
}
