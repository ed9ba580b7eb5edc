import { useState } from 'react';
import { useMutation } from 'urql';
import { limits } from '#contracts';
import { graphql, useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button } from '../../../design/index.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk, type Post } from '../desk.js';
import '../queries.js';
import { lengthOf } from './length.js';

const Block = graphql(`
  mutation BlockAnonymousAuthor($input: BlockInput!) {
    blockAnonymousAuthor(input: $input) {
      ...PostFields
    }
  }
`);
const Unblock = graphql(`
  mutation UnblockAnonymousAuthor($input: PostOfAuthor!) {
    unblockAnonymousAuthor(input: $input) {
      ...PostFields
    }
  }
`);

interface BlockQuestionProps {
  readonly what: 'block' | 'unblock';
  readonly post: Post;
  readonly onClose: () => void;
}

/** Stops an anonymous author in this one thread, or lets them go on. Who it is stays unknown to everybody. */
export function BlockQuestion({ what, post, onClose }: BlockQuestionProps) {
  const t = useT();
  const wordOf = useErrorText();
  const { refresh } = useDesk();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [{ fetching: blocking }, block] = useMutation(Block);
  const [{ fetching: unblocking }, unblock] = useMutation(Unblock);
  const { min, max } = limits.reasonLength;
  const send = async (): Promise<void> => {
    const author = { threadId: post.threadId, postSeq: post.seq };
    const length = lengthOf(reason);
    if (what === 'block' && (length < min || length > max)) {
      setFault(t('threadWork.reason.length', { min, max }));
      return;
    }
    const { error } =
      what === 'block'
        ? await block({ input: { ...author, reason: reason.trim() } })
        : await unblock({ input: author });
    if (error !== undefined) setFault(wordOf(error));
    else {
      refresh();
      onClose();
    }
  };
  const name = post.author.name ?? '';
  return (
    <Dialog title={t(`threadWork.${what}.title`, { name })} onClose={onClose}>
      <p>{t(`threadWork.${what}.text`)}</p>
      {what === 'block' ? (
        <TextField
          label={t('threadWork.reason')}
          hint={t('threadWork.block.hint')}
          rows={2}
          value={reason}
          onChange={setReason}
          error={fault}
          takesFocus
        />
      ) : (
        fault !== undefined && <p role="alert">{fault}</p>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('design.cancel')}</Button>
        <Button
          look={what === 'block' ? 'danger' : 'primary'}
          busy={blocking || unblocking}
          onClick={() => void send()}
        >
          {t(`threadWork.${what}.confirm`)}
        </Button>
      </div>
    </Dialog>
  );
}
