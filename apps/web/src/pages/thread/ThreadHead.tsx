import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Breadcrumbs, StatusChip, titleShown } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { loadAreas, useLanguage, useT, type Translate } from '../../i18n/index.js';

const Verdict = lazy(() => import('./Verdict.js'));
const ClosedNotices = lazy(async () => {
  const [module] = await Promise.all([import('./ClosedNotices.js'), loadAreas(['log'])]);
  return module;
});

/** The title, or why there is none any more. */
export function titleOf({ title, withdrawn }: ThreadFieldsFragment, t: Translate): string {
  return withdrawn && title === '' ? t('thread.withdrawnTitle') : titleShown(title, t);
}

interface ThreadHeadProps {
  readonly thread: ThreadFieldsFragment;
  /** What may be done with the thread; it comes after the first paint. */
  readonly actions?: ReactNode;
}

export function ThreadHead({ thread, actions }: ThreadHeadProps) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <header className="thread-head">
      <div className="thread-top">
        <Breadcrumbs>
          {thread.board == null ? (
            <Link to="/letters">{t('shell.nav.letters')}</Link>
          ) : (
            <Link to="/">{t('shell.nav.threads')}</Link>
          )}
          {thread.board != null && (
            <Link to="/b/$slug" params={{ slug: thread.board.slug }}>
              {thread.board.name}
            </Link>
          )}
          <span>{t(`design.kind.${thread.kind}`)}</span>
        </Breadcrumbs>
        {actions}
      </div>
      <div className="row thread-chips">
        {thread.case != null && <StatusChip status={thread.case.status} />}
        {thread.case?.tags.map((tag) => (
          <span key={tag.id} className="action-tag">
            {language === 'en' ? tag.nameEn : tag.nameZh}
          </span>
        ))}
        {thread.pinned && <span className="tag tag-soft">{t('thread.pinned')}</span>}
        {thread.audience === 'UNIT' && <span className="tag">{t('thread.unitOnly')}</span>}
        {thread.audience === 'LETTER' && <span className="tag">{t('thread.letter')}</span>}
        {thread.kind === 'HEARTFELT' && <span className="tag tag-amber">{t('thread.heartfelt')}</span>}
      </div>
      <h1>{titleOf(thread, t)}</h1>
      {(thread.addressee != null || thread.addresseeUnit != null) && <Addressed thread={thread} />}
      {(thread.withdrawn || thread.hidden != null || thread.locked) && (
        <Suspense fallback={null}>
          <ClosedNotices thread={thread} />
        </Suspense>
      )}
      {thread.rating != null && (
        <Suspense fallback={null}>
          <Verdict rating={thread.rating} />
        </Suspense>
      )}
    </header>
  );
}

function Addressed({ thread }: { readonly thread: ThreadFieldsFragment }) {
  const t = useT();
  const person = thread.addressee == null ? '' : `${thread.addressee.name} ${thread.addressee.title ?? ''}`.trim();
  const to = [thread.addresseeUnit?.name ?? '', person].filter((part) => part !== '').join(' · ');
  return <p className="addressed">{t('thread.addressedTo', { to })}</p>;
}
