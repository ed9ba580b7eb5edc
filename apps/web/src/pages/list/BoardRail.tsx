import { Link } from '@tanstack/react-router';
import type { BoardsQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';

interface BoardRailProps {
  readonly boards: BoardsQuery['boards'];
  readonly slug: string | null;
}

/** Beside the list on a desktop. */
export function BoardRail({ boards, slug }: BoardRailProps) {
  const t = useT();
  const offersAnonymity = boards.some((board) => board.voices.includes('ANONYMOUS'));
  return (
    <aside className="rail list-rail no-print">
      <nav className="card boards" aria-label={t('list.boards')}>
        <h2>{t('list.boards')}</h2>
        <ul className="plain-list">
          <li>
            <Link to="/" aria-current={slug === null ? 'page' : undefined}>
              <span>{t('list.allBoards')}</span>
            </Link>
          </li>
          {boards.map((board) => (
            <li key={board.id}>
              <Link
                to="/b/$slug"
                params={{ slug: board.slug }}
                aria-current={slug === board.slug ? 'page' : undefined}
                title={board.description}
              >
                <span>{board.name}</span>
                <small>{board.threadCount}</small>
              </Link>
            </li>
          ))}
          <li>
            <Link to="/hours">
              <span>{t('list.hours')}</span>
            </Link>
          </li>
          <li>
            <Link to="/log">
              <span>{t('list.log')}</span>
            </Link>
          </li>
        </ul>
      </nav>
      <section className="card list-voices">
        <h2>{t('list.voices.title')}</h2>
        <p>{t(offersAnonymity ? 'list.voices.three' : 'list.voices.two')}</p>
        {offersAnonymity && (
          <p>
            <Link to="/anonymity">{t('list.voices.how')}</Link>
          </p>
        )}
      </section>
    </aside>
  );
}

/** The same boards on a phone, above the list. */
export function BoardChips({ boards, slug }: BoardRailProps) {
  const t = useT();
  return (
    <nav className="board-chips no-print" aria-label={t('list.boards')}>
      <Link to="/" aria-current={slug === null ? 'page' : undefined}>
        {t('list.allBoards')}
      </Link>
      {boards.map((board) => (
        <Link
          key={board.id}
          to="/b/$slug"
          params={{ slug: board.slug }}
          aria-current={slug === board.slug ? 'page' : undefined}
        >
          {board.name}
        </Link>
      ))}
      <Link to="/hours">{t('list.hours')}</Link>
      <Link to="/log">{t('list.log')}</Link>
    </nav>
  );
}
