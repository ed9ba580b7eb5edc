import { useState } from 'react';
import { ArrowUp } from 'lucide-react';
import { useT } from '../../i18n/index.js';
import { useFrames } from '../../live/index.js';

interface NewThreadsProps {
  /** Null listens to every board. */
  readonly boardId: string | null;
  readonly onShow: () => void;
}

/** Says that there is more and waits to be asked: what is being read does not move. */
export function NewThreads({ boardId, onShow }: NewThreadsProps) {
  const t = useT();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  useFrames((frame) => {
    // What was moved to a board is new there, and nowhere else.
    if (frame.type !== 'thread.opened' && (frame.type !== 'thread.moved' || boardId === null)) return;
    const { payload } = frame;
    if (boardId !== null && payload.boardId !== boardId) return;
    setWaiting((known) => new Set([...known, payload.threadId]));
  });
  return (
    <div className="new-threads no-print" role="status">
      {waiting.size > 0 && (
        <button
          type="button"
          className="pill"
          onClick={() => {
            setWaiting(new Set());
            window.scrollTo({ top: 0 });
            onShow();
          }}
        >
          <ArrowUp size={16} aria-hidden="true" />
          {t('list.newThreads', { count: waiting.size })}
        </button>
      )}
    </div>
  );
}
