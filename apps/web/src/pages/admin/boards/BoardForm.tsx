import { useState } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { useT } from '../../../i18n/index.js';
import { useUnits } from '../../../units/useUnits.js';
import { BoardFields } from './BoardFields.js';
import { boardFaults, boardInput, draftOf, newBoard, type BoardDraft, type BoardFaults } from './board-draft.js';
import { CreateBoard, UpdateBoard, type BoardFacts } from './documents.js';

interface BoardFormProps {
  readonly board?: BoardFacts;
  /** Where a new board goes: after the others. */
  readonly position: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function BoardForm({ board, position, onClose, onSaved }: BoardFormProps) {
  const t = useT();
  const wordOf = useErrorText();
  const { units } = useUnits();
  const roots = new Set(units.filter((unit) => unit.depth === 0).map((unit) => unit.id));
  const [changed, setChanged] = useState<Partial<BoardDraft>>({});
  const [faults, setFaults] = useState<BoardFaults>({});
  const [created, create] = useMutation(CreateBoard);
  const [updated, update] = useMutation(UpdateBoard);
  // The tree may arrive after the dialog: what was not touched follows it.
  const begun = board === undefined ? newBoard([...roots][0] ?? null, position) : draftOf(board);
  const draft: BoardDraft = { ...begun, ...changed };
  const error = created.error ?? updated.error;
  const busy = created.fetching || updated.fetching;

  const submit = (): void => {
    const found = boardFaults(draft, roots, t);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const input = boardInput(draft);
    const saving = board === undefined ? create({ input }) : update({ id: board.id, input });
    void saving.then((result) => {
      if (result.error === undefined) onSaved();
    });
  };
  return (
    <FormDialog
      title={board === undefined ? t('boards.new') : t('boards.editOf', { name: board.name })}
      confirm={t('admin.save')}
      busy={busy}
      error={error === undefined ? undefined : wordOf(error)}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <BoardFields draft={draft} faults={faults} onChange={(change) => setChanged({ ...changed, ...change })} />
    </FormDialog>
  );
}
