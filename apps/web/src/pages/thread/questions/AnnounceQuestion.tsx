import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { Button, useToast } from '../../../design/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';
import { useDesk } from '../desk.js';
import { useStep } from './useStep.js';

const Announce = graphql(`
  mutation Announce($input: AnnounceInput!) {
    announceThread(input: $input) {
      id
    }
  }
`);
const EndAnnouncement = graphql(`
  mutation EndAnnouncement($threadId: ID!) {
    endAnnouncement(threadId: $threadId) {
      id
    }
  }
`);

const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** Before whom it is put, until when, and whether they are asked to say that they have read it. */
export default function AnnounceQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const { thread, refresh } = useDesk();
  const { busy, refusal, take } = useStep(Announce, onClose);
  const [, end] = useMutation(EndAnnouncement);
  const [unitId, setUnitId] = useState<string | null>(thread.announcement?.unitId ?? null);
  const [until, setUntil] = useState(() => thread.announcement?.until ?? inAWeek());
  const [acknowledge, setAcknowledge] = useState(thread.announcement?.acknowledge ?? false);
  const [tried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    if (unitId !== null && until !== '') void take({ input: { threadId: thread.id, unitId, until, acknowledge } });
  };
  const stop = (): void =>
    void end({ threadId: thread.id }).then(({ error }) => {
      if (error !== undefined) {
        say(wordOf(error));
        return;
      }
      refresh();
      onClose();
    });
  return (
    <FormDialog
      title={t('announce.title')}
      confirm={t('announce.confirm')}
      busy={busy}
      error={refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('announce.text')}</p>
      <UnitSelect
        label={t('announce.unit')}
        value={unitId}
        onChange={setUnitId}
        error={tried && unitId === null ? t('announce.needsUnit') : undefined}
      />
      <TextField
        label={t('announce.until')}
        type="date"
        value={until}
        onChange={setUntil}
        error={tried && until === '' ? t('announce.needsUntil') : undefined}
      />
      <label className="check">
        <input type="checkbox" checked={acknowledge} onChange={(event) => setAcknowledge(event.target.checked)} />
        {t('announce.ask')}
      </label>
      {thread.announcement != null && (
        <Button look="quiet" onClick={stop}>
          {t('announce.end')}
        </Button>
      )}
    </FormDialog>
  );
}
