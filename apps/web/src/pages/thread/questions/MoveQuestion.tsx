import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../../api/index.js';
import { ErrorState, Skeleton } from '../../../design/index.js';
import { Select } from '../../../design/Select.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { ReasonForm } from './ReasonForm.js';
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
  const choices = data?.boards.filter(
    ({ id, archived, viewerCan }) => viewerCan.moderate && !archived && id !== thread.board?.id,
  );
  return (
    <ReasonForm
      title={t('threadWork.move.title')}
      confirm={t('threadWork.move.confirm')}
      danger={false}
      busy={busy}
      error={refusal}
      hint={t('threadWork.reason.hint')}
      missing={board === null ? t('threadWork.move.needsBoard') : undefined}
      onGiven={(reason) => {
        if (board !== null) void take({ input: { threadId: thread.id, board, reason } });
      }}
      onClose={onClose}
      before={
        error !== undefined ? (
          <ErrorState message={wordOf(error)} />
        ) : choices === undefined ? (
          <Skeleton blocks={[40]} />
        ) : (
          <Select
            label={t('threadWork.move.board')}
            placeholder={t('threadWork.move.choose')}
            value={board}
            onChange={setBoard}
            choices={choices.map(({ slug, name, description }) => ({ id: slug, label: name, detail: description }))}
          />
        )
      }
    >
      {t('threadWork.move.text')}
    </ReasonForm>
  );
}
