import { useState } from 'react';
import { graphql } from '../../../api/index.js';
import { Segments } from '../../../design/Segments.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

const MutePerson = graphql(`
  mutation MutePerson($input: MuteInput!) {
    mutePerson(input: $input) {
      id
    }
  }
`);

const ENDLESS = 'endless';
const choices = ['1', '3', '7', '30'];

interface MuteQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** 禁言: how long, and the reason that the person and moderators read. */
export function MuteQuestion({ post, onClose }: MuteQuestionProps) {
  const t = useT();
  const { busy, refusal, take } = useStep(MutePerson, onClose);
  const [days, setDays] = useState('3');
  const { threadId, seq, author } = post;
  const send = (reason: string): void =>
    void take({ input: { threadId, seq, days: days === ENDLESS ? null : Number(days), reason } });
  return (
    <ReasonForm
      title={t('threadWork.mute.title', { name: author.name ?? '' })}
      confirm={t('threadWork.mute.confirm')}
      danger
      busy={busy}
      error={refusal}
      hint={t('threadWork.mute.hint')}
      onGiven={send}
      onClose={onClose}
      before={
        <Segments
          label={t('threadWork.mute.days')}
          value={days}
          onChange={setDays}
          choices={[
            ...choices.map((id) => ({ id, label: t('threadWork.mute.each', { days: Number(id) }) })),
            { id: ENDLESS, label: t('threadWork.mute.endless') },
          ]}
        />
      }
    >
      {t('threadWork.mute.text')}
    </ReasonForm>
  );
}
