import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { Button, DayStamp } from '../../../design/index.js';
import { T, useT } from '../../../i18n/index.js';
import type { BoardFacts } from './documents.js';

const reaches = ['readUnit', 'postUnit', 'answerUnit', 'moderateUnit'] as const;

export function BoardCard({ board, onEdit }: { readonly board: BoardFacts; readonly onEdit: () => void }) {
  const t = useT();
  return (
    <li className="card board-card">
      <header>
        <h2>
          <Link to="/b/$slug" params={{ slug: board.slug }}>
            {board.name}
          </Link>
        </h2>
        {board.archived && <span className="tag tag-soft">{t('boards.archivedTag')}</span>}
        <span className="muted">{t('boards.threads', { count: board.threadCount })}</span>
        <span className="grow" />
        {board.viewerCan.configure && (
          <Button
            icon={<Pencil size={15} aria-hidden="true" />}
            aria-label={t('boards.editOf', { name: board.name })}
            onClick={onEdit}
          >
            {t('boards.edit')}
          </Button>
        )}
      </header>
      <p>{board.description}</p>
      <dl>
        {reaches.map((reach) => (
          <div key={reach}>
            <dt>{t(`boards.${reach}`)}</dt>
            <dd>{t('boards.subtree', { unit: board[reach].name })}</dd>
          </div>
        ))}
      </dl>
      <p className="board-voices">
        {board.voices.map((voice) => (
          <span key={voice} className={voice === 'ANONYMOUS' ? 'tag tag-anonymous' : 'tag tag-soft'}>
            {t(`boards.voice.${voice}`)}
          </span>
        ))}
        {board.checkedFrom != null && (
          <span className="tag">
            <T id="boards.checkedFrom" values={{ on: <DayStamp on={board.checkedFrom} /> }} />
          </span>
        )}
      </p>
    </li>
  );
}
