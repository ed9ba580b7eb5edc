import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { CaseStatus, limits } from '#contracts';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, Notice, useToast } from '../../design/index.js';
import { Select } from '../../design/Select.js';
import { TextField } from '../../design/TextField.js';
import { fits } from '../../design/text-length.js';
import { useT } from '../../i18n/index.js';
import type { CaseFacts } from './case-document.js';

const ChangeCaseStatus = graphql(`
  mutation ChangeCaseStatus($input: ChangeStatusInput!) {
    changeCaseStatus(input: $input) {
      id
      status
      version
      updatedAt
      viewerCan {
        changeStatus
        retag
      }
      events {
        seq
        type
        status
        at
        slot
        actor
        note
        postSeq
        unit {
          id
          name
        }
        tags {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

const order = Object.values(CaseStatus);

/** Matters mostly move on: the next step is offered first. */
function onward(from: CaseStatus, choices: readonly CaseStatus[]): CaseStatus | undefined {
  return choices.find((name) => order.indexOf(name) > order.indexOf(from)) ?? choices[0];
}

/** Offered only where the server says the viewer could; the note becomes part of the log for good. */
export function ChangeStatus({ matter }: { readonly matter: CaseFacts }) {
  const t = useT();
  const wordOf = useErrorText();
  const say = useToast();
  const choices = matter.viewerCan.changeStatus;
  const [chosen, setChosen] = useState<CaseStatus | null>(null);
  const [note, setNote] = useState('');
  const [short, setShort] = useState(false);
  const [{ fetching, error }, change] = useMutation(ChangeCaseStatus);
  // What may be chosen changes under one's hands when somebody else moves the matter.
  const status = choices.find((name) => name === chosen) ?? onward(matter.status, choices);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const fitting = fits(note, limits.noteLength);
    setShort(!fitting);
    if (!fitting || status === undefined || fetching) return;
    void change({ input: { caseId: matter.id, version: matter.version, status, note: note.trim() } }).then((result) => {
      if (result.error !== undefined) return;
      setNote('');
      setChosen(null);
      say(t('case.changed', { status: t(`design.status.${status}`) }));
    });
  };
  return (
    <section className="card" aria-labelledby="change-status">
      <h2 id="change-status">{t('case.change')}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        {error !== undefined && (
          <Notice tone="danger" alert>
            {wordOf(error)}
          </Notice>
        )}
        <Select
          label={t('case.changeTo')}
          choices={choices.map((name) => ({ id: name, label: t(`design.status.${name}`) }))}
          value={status ?? null}
          onChange={(id) => setChosen(choices.find((name) => name === id) ?? null)}
        />
        <TextField
          label={t('case.note')}
          hint={t('case.noteHint')}
          error={short ? t('case.noteLength', limits.noteLength) : undefined}
          rows={3}
          value={note}
          onChange={setNote}
        />
        <Button type="submit" look="primary" busy={fetching}>
          {t(fetching ? 'case.changing' : 'case.changeSubmit')}
        </Button>
      </form>
    </section>
  );
}
