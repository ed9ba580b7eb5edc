import { useState } from 'react';
import { Plus } from 'lucide-react';
import { useQuery } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { AdminPage } from '../AdminPage.js';
import { BoardCard } from './BoardCard.js';
import { BoardForm } from './BoardForm.js';
import { SpeakingLimits } from './SpeakingLimits.js';
import { WatchedWords } from './WatchedWords.js';
import { BoardsToConfigure, type BoardFacts } from './documents.js';

export function BoardsPage() {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: BoardsToConfigure });
  const [over, setOver] = useState<BoardFacts | 'new' | null>(null);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const create = (
    <Button look="primary" icon={<Plus size={17} aria-hidden="true" />} onClick={() => setOver('new')}>
      {t('boards.new')}
    </Button>
  );
  return (
    <AdminPage title={t('admin.boards')} lead={t('boards.lead')} action={create}>
      {data === undefined ? (
        error === undefined ? (
          <Skeleton blocks={[150, 150, 150]} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={again} />
        )
      ) : data.boards.length === 0 ? (
        <EmptyState title={t('boards.empty')}>{t('boards.emptyHint')}</EmptyState>
      ) : (
        <ul className="plain-list board-cards">
          {data.boards.map((board) => (
            <BoardCard key={board.id} board={board} onEdit={() => setOver(board)} />
          ))}
        </ul>
      )}
      <WatchedWords />
      <SpeakingLimits />
      {over !== null && (
        <BoardForm
          {...(over === 'new' ? {} : { board: over })}
          position={data?.boards.length ?? 0}
          onClose={() => setOver(null)}
          onSaved={() => {
            setOver(null);
            again();
          }}
        />
      )}
    </AdminPage>
  );
}
