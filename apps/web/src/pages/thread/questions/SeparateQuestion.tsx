import { graphql } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

const SeparateThread = graphql(`
  mutation SeparateThread($threadId: ID!) {
    separateThread(threadId: $threadId) {
      ...ThreadFields
    }
  }
`);

export function SeparateQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { thread } = useDesk();
  const { busy, refusal, take } = useStep(SeparateThread, onClose);
  return (
    <FormDialog
      title={t('threadWork.separate.title')}
      confirm={t('threadWork.separate.confirm')}
      busy={busy}
      error={refusal}
      onSubmit={() => void take({ threadId: thread.id })}
      onClose={onClose}
    >
      <p>{t('threadWork.separate.text')}</p>
    </FormDialog>
  );
}
