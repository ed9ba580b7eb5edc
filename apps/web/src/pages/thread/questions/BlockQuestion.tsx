import { useState } from 'react';
import { limits } from '#contracts';
import { graphql } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { fits } from '../../../design/text-length.js';
import { useT } from '../../../i18n/index.js';
import type { Post } from '../desk.js';
import '../queries.js';
import { useStep } from './useStep.js';

const Block = graphql(`
  mutation BlockAnonymousAuthor($input: BlockInput!) {
    blockAnonymousAuthor(input: $input) {
      ...PostFields
    }
  }
`);

interface BlockQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** Stops an anonymous author in this one thread. Who it is stays unknown to everybody. */
export function BlockQuestion({ post, onClose }: BlockQuestionProps) {
  const t = useT();
  const { busy, refusal, take } = useStep(Block, onClose);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = !fits(reason, limits.reasonLength);
  const send = (): void => {
    setTried(true);
    if (!fault) void take({ input: { threadId: post.threadId, postSeq: post.seq, reason: reason.trim() } });
  };
  return (
    <FormDialog
      title={t('threadWork.block.title', { name: post.author.name })}
      confirm={t('threadWork.block.confirm')}
      danger
      busy={busy}
      error={refusal}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('threadWork.block.text')}</p>
      <TextField
        label={t('threadWork.reason')}
        hint={t('threadWork.block.hint')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && fault ? t('threadWork.reason.length', limits.reasonLength) : undefined}
        takesFocus
      />
    </FormDialog>
  );
}
