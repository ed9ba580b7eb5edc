import { useState } from 'react';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { useDesk } from '../desk.js';

export function JumpQuestion({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const desk = useDesk();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const { lastSeq } = desk.thread;
  const go = (): void => {
    const seq = Number(text.replace('#', '').trim());
    if (!Number.isInteger(seq) || seq < desk.openingSeq || seq > lastSeq) {
      setFault(t('threadWork.jump.range', { first: desk.openingSeq, last: lastSeq }));
      return;
    }
    onClose();
    desk.goTo(seq);
  };
  return (
    <FormDialog title={t('threadWork.jump.title')} confirm={t('threadWork.jump.go')} onSubmit={go} onClose={onClose}>
      <TextField
        label={t('threadWork.jump.number')}
        inputMode="numeric"
        value={text}
        onChange={setText}
        error={fault}
        takesFocus
      />
    </FormDialog>
  );
}
