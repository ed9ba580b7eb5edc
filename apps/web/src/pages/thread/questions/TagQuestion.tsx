import { useState } from 'react';
import { useQuery } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { ErrorState, Skeleton } from '../../../design/index.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useLanguage, useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import { useStep } from './useStep.js';

const TagChoices = graphql(`
  query TagChoices {
    actionTags {
      id
      slug
      nameZh
      nameEn
    }
    units {
      id
      name
      path
      retired
    }
  }
`);
const TagForAction = graphql(`
  mutation TagForAction($input: TagForActionInput!) {
    tagForAction(input: $input) {
      id
      number
      status
      thread {
        id
        version
      }
    }
  }
`);

/** Puts the thread on the ledger: what it is about, who should look at it, and why. */
export function TagQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const wordOf = useErrorText();
  const { language } = useLanguage();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(TagForAction, onClose);
  const [{ data, error }] = useQuery({ query: TagChoices });
  const [tagIds, setTagIds] = useState<readonly string[]>(thread.case?.tags.map((tag) => tag.id) ?? []);
  const [unitId, setUnitId] = useState<string | null>(thread.case?.unit?.id ?? thread.addresseeUnit?.id ?? null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const send = (): void => {
    setFault(undefined);
    if (tagIds.length === 0) setFault(t('threadWork.tag.needsTag'));
    else if (unitId === null) setFault(t('threadWork.tag.needsUnit'));
    else if (!fits(note, limits.noteLength)) setFault(t('threadWork.tag.needsNote', limits.noteLength));
    else void take({ input: { threadId: thread.id, tagIds: [...tagIds], unitId, note: note.trim() } });
  };
  return (
    <FormDialog
      title={t('threadWork.tag.title')}
      confirm={t('threadWork.tag.confirm')}
      busy={busy}
      error={fault ?? refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('threadWork.tag.text')}</p>
      {error !== undefined && <ErrorState message={wordOf(error)} />}
      {data === undefined ? (
        error === undefined && <Skeleton blocks={[40, 40, 80]} />
      ) : (
        <>
          <fieldset className="field">
            <legend className="field-label">{t('threadWork.tag.tags')}</legend>
            <div className="tag-choices">
              {data.actionTags.map((tag) => (
                <label key={tag.id} className="tag-choice">
                  <input
                    type="checkbox"
                    checked={tagIds.includes(tag.id)}
                    onChange={(event) =>
                      setTagIds(event.target.checked ? [...tagIds, tag.id] : tagIds.filter((id) => id !== tag.id))
                    }
                  />
                  <span>{language === 'en' ? tag.nameEn : tag.nameZh}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Select
            label={t('threadWork.tag.unit')}
            placeholder={t('threadWork.tag.chooseUnit')}
            value={unitId}
            onChange={setUnitId}
            choices={data.units
              .filter((unit) => !unit.retired)
              .map((unit) => ({ id: unit.id, label: unit.name, detail: unit.path.slice(0, -1).join(' › ') }))}
          />
          <TextField
            label={t('threadWork.tag.note')}
            hint={t('threadWork.tag.noteHint')}
            rows={3}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
}
