import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState } from '../design/index.js';
import { useT } from '../i18n/index.js';
import { useTitle } from './title.js';

/** What does not exist and what one may not see look the same. */
export function NotFound() {
  const t = useT();
  useTitle(t('shell.notFound.title'));
  return (
    <EmptyState
      wholePage
      title={t('shell.notFound.title')}
      action={
        <Link to="/" className={buttonClass('line')}>
          {t('shell.notFound.home')}
        </Link>
      }
    >
      {t('shell.notFound.text')}
    </EmptyState>
  );
}
