import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../../api/index.js';
import { Select } from '../../../design/Select.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { ReasonForm } from './ReasonForm.js';
import { useStep } from './useStep.js';

const AlikeDocument = graphql(`
  query Alike($title: String!) {
    similarThreads(title: $title) {
      id
      title
      board {
        id
        name
      }
    }
  }
`);
const CloseAsDuplicate = graphql(`
  mutation CloseAsDuplicate($input: CloseAsDuplicateInput!) {
    closeAsDuplicate(input: $input) {
      ...ThreadFields
    }
  }
`);

/** `https://…/t/<id>#12`, `/t/<id>` or the id alone. */
const IN_ADDRESS = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#\d+)?$/i;

/** Which thread goes on: one with a title like this one's, or whichever address is pasted. */
export function MergeQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(CloseAsDuplicate, onClose);
  const [{ data }] = useQuery({ query: AlikeDocument, variables: { title: thread.title } });
  const [chosen, setChosen] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const alike = (data?.similarThreads ?? []).filter(({ id }) => id !== thread.id);
  const ofThreadId = IN_ADDRESS.exec(address.trim())?.[1] ?? (address.trim() === '' ? chosen : null);
  return (
    <ReasonForm
      title={t('threadWork.merge.title')}
      confirm={t('threadWork.merge.confirm')}
      danger={false}
      busy={busy}
      error={refusal}
      hint={t('threadWork.reason.hint')}
      missing={ofThreadId === null ? t('threadWork.merge.needsThread') : undefined}
      onGiven={(reason) => {
        if (ofThreadId !== null) void take({ input: { threadId: thread.id, ofThreadId, reason } });
      }}
      onClose={onClose}
      before={
        <>
          {alike.length > 0 && (
            <Select
              label={t('threadWork.merge.alike')}
              placeholder={t('threadWork.merge.choose')}
              value={chosen}
              onChange={setChosen}
              choices={alike.map(({ id, title, board }) => ({ id, label: title, detail: board?.name ?? '' }))}
            />
          )}
          <TextField
            label={t(alike.length > 0 ? 'threadWork.merge.orAddress' : 'threadWork.merge.address')}
            value={address}
            onChange={setAddress}
          />
        </>
      }
    >
      {t('threadWork.merge.text')}
    </ReasonForm>
  );
}
