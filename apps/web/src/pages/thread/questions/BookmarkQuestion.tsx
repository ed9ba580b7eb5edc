import { useState } from 'react';
import { limits } from '#contracts';
import { useViewer } from '../../../app/session.js';
import { Button } from '../../../design/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { dropBookmark, keepBookmark, useBookmarks } from '../../../reading/bookmarks.js';
import type { Post } from '../desk.js';

interface BookmarkQuestionProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** A place to come back to, with a note. Neither leaves this device. */
export function BookmarkQuestion({ post: { threadId, seq }, onClose }: BookmarkQuestionProps) {
  const t = useT();
  const { id } = useViewer();
  const known = useBookmarks().find((bookmark) => bookmark.threadId === threadId && bookmark.seq === seq);
  const [note, setNote] = useState(known?.note ?? '');
  const fault = Array.from(note.trim()).length > limits.bookmarkNoteLength.max;
  const keep = (): void => {
    if (fault) return;
    keepBookmark(id, { threadId, seq, note: note.trim() });
    onClose();
  };
  return (
    <FormDialog
      title={t('threadWork.bookmark.title', { seq })}
      confirm={t('threadWork.bookmark.keep')}
      onSubmit={keep}
      onClose={onClose}
    >
      <TextField
        label={t('threadWork.bookmark.note')}
        hint={t('threadWork.bookmark.hint')}
        rows={3}
        value={note}
        onChange={setNote}
        error={fault ? t('threadWork.bookmark.length', limits.bookmarkNoteLength) : undefined}
        takesFocus
      />
      {known !== undefined && (
        <Button
          look="quiet"
          onClick={() => {
            dropBookmark(id, known);
            onClose();
          }}
        >
          {t('threadWork.bookmark.drop')}
        </Button>
      )}
    </FormDialog>
  );
}
