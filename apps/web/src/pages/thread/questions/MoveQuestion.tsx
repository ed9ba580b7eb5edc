import { useState } from 'react';
import { useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { ErrorState, Skeleton } from '../../../design/index.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

const BoardsToMoveTo = graphql(`
  query BoardsToMoveTo {
    boards {
      id
      slug
      name
      description
      archived
      viewerCan {
        moderate
      }
    }
  }
`);
const MoveThread = graphql(`
  mutation MoveThread($input: MoveThreadInput!) {
    moveThread(input: $input) {
      ...ThreadFields
    }
  }
`);

/** To a board that one moderates as well; whether its readers fit, the server says. */
export function MoveQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const wordOf = useErrorText();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(MoveThread, onClose);
  const [{ data, error }] = useQuery({ query: BoardsToMoveTo });
  const [board, setBoard] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const send = (): void => {
    setFault(undefined);
    if (board === null) setFault(t('threadWork.move.needsBoard'));
    else if (!fits(reason, limits.reasonLength)) setFault(t('threadWork.reason.length', limits.reasonLength));
    else void take({ input: { threadId: thread.id, board, reason: reason.trim() } });
  };
  const choices = data?.boards.filter(
    ({ id, archived, viewerCan }) => viewerCan.moderate && !archived && id !== thread.board?.id,
  );
  return (
    <FormDialog
      title={t('threadWork.move.title')}
      confirm={t('threadWork.move.confirm')}
      busy={busy}
      error={fault ?? refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('threadWork.move.text')}</p>
      {error !== undefined && <ErrorState message={wordOf(error)} />}
      {choices === undefined ? (
        error === undefined && <Skeleton blocks={[40]} />
      ) : (
        <Select
          label={t('threadWork.move.board')}
          placeholder={t('threadWork.move.choose')}
          value={board}
          onChange={setBoard}
          choices={choices.map(({ slug, name, description }) => ({ id: slug, label: name, detail: description }))}
        />
      )}
      <TextField
        label={t('threadWork.reason')}
        hint={t('threadWork.reason.hint')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
