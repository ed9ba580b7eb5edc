import { Link, useSearch } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useAnonymousOffered } from '../../anonymous/ui/index.js';
import { useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { buttonClass } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { AnonymousLetters } from './AnonymousLetters.js';
import { LetterList } from './LetterList.js';
import type { Box } from './search.js';
import './letters.css';

export function LettersPage() {
  const t = useT();
  const viewer = useViewer();
  const anonymousOffered = useAnonymousOffered();
  const receives = viewer.roles.some(({ role }) => role === 'LEADER' || role === 'DELEGATE');
  const search = useSearch({ from: '/letters' });
  const box = search.box ?? (receives ? 'received' : 'sent');
  const offered: readonly Box[] = [
    ...(receives ? (['received'] as const) : []),
    'sent',
    ...(anonymousOffered ? (['anonymous'] as const) : []),
  ];
  useTitle(t('letters.title'));
  return (
    <div className="wrap page page-narrow">
      <header className="page-head">
        <h1>{t('letters.title')}</h1>
        <Link to="/write" search={{ to: '' }} className={buttonClass('primary')}>
          <PenLine size={17} aria-hidden="true" />
          {t('letters.write')}
        </Link>
        <p>{t('letters.lead')}</p>
      </header>
      <nav className="tabs" aria-label={t('letters.boxes')}>
        {offered.map((name) => (
          <Link
            key={name}
            to="/letters"
            search={{ box: name }}
            replace
            className="tab"
            aria-current={name === box ? 'page' : undefined}
          >
            {t(`letters.${name}`)}
          </Link>
        ))}
      </nav>
      {box === 'anonymous' ? <AnonymousLetters /> : <LetterList key={box} box={box} />}
    </div>
  );
}
