import { Link, useParams } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { NotFound } from '../../app/NotFound.js';
import { useTitle } from '../../app/title.js';
import { Breadcrumbs, ErrorState, Skeleton, StatusChip, titleShown } from '../../design/index.js';
import { useLanguage, useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { CaseDocument, type CaseFacts } from './case-document.js';
import { CaseTimeline } from './CaseTimeline.js';
import { DraftCard } from './DraftCard.js';
import { MoveCase } from './MoveCase.js';
import { dayOf } from './day.js';
import './cases.css';
import './case.css';

export function CasePage() {
  const wordOf = useErrorText();
  const { number } = useParams({ from: '/cases/$number' });
  const [{ data, error }, ask] = useQuery({ query: CaseDocument, variables: { number } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'case.changed' && frame.payload.caseId === data?.case?.id) again();
  });
  useAfresh(again);
  useTitle(data?.case?.thread.title ?? number);
  const matter = data?.case ?? null;
  if (matter !== null) return <CaseView matter={matter} />;
  if (error !== undefined) return <ErrorState message={wordOf(error)} onRetry={again} />;
  if (data !== undefined) return <NotFound />;
  return (
    <div className="wrap page">
      <Skeleton blocks={[24, 40, 120, 200]} />
    </div>
  );
}

function CaseView({ matter }: { readonly matter: CaseFacts }) {
  const t = useT();
  return (
    <div className="wrap page case-page">
      <Breadcrumbs>
        <Link to="/cases">{t('case.back')}</Link>
        <span aria-current="page">{matter.number}</span>
      </Breadcrumbs>
      <div className="with-rail">
        <div className="case-main">
          <header>
            <StatusChip status={matter.status} />
            <h1>{titleShown(matter.thread.title, t)}</h1>
          </header>
          <ThreadCard thread={matter.thread} />
          {matter.draft != null && <DraftCard draft={matter.draft} />}
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t('case.timeline')}</h2>
            <CaseTimeline matter={matter} />
          </section>
        </div>
        <aside className="case-rail stack">
          <CaseFactsCard matter={matter} />
          <MoveCase matter={matter} />
        </aside>
      </div>
    </div>
  );
}

function ThreadCard({ thread }: { readonly thread: CaseFacts['thread'] }) {
  const t = useT();
  return (
    <section className="card case-thread" aria-labelledby="case-thread">
      <h2 id="case-thread">
        <MessagesSquare size={17} aria-hidden="true" />
        {t('case.thread')}
      </h2>
      <p>{thread.excerpt}</p>
      <p className="row">
        <Link to="/t/$threadId" params={{ threadId: thread.id }}>
          {t('case.openThread')}
        </Link>
        <span className="muted">{t('case.replies', { count: thread.postCount })}</span>
      </p>
    </section>
  );
}

function CaseFactsCard({ matter }: { readonly matter: CaseFacts }) {
  const t = useT();
  const { language } = useLanguage();
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts" className="case-number">
        {matter.number}
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('case.unit')}</dt>
          <dd>{matter.unit?.name ?? t('cases.noUnit')}</dd>
        </div>
        {matter.assisting.length > 0 && (
          <div>
            <dt>{t('case.assisting')}</dt>
            <dd>{matter.assisting.map(({ name }) => name).join(language === 'en' ? ', ' : '、')}</dd>
          </div>
        )}
        {matter.category != null && (
          <div>
            <dt>{t('case.category')}</dt>
            <dd>{t(`case.category.${matter.category}`)}</dd>
          </div>
        )}
        {matter.disposition != null && (
          <div>
            <dt>{t('case.disposition')}</dt>
            <dd>{t(`outcome.${matter.disposition}`)}</dd>
          </div>
        )}
        {matter.into != null && (
          <div>
            <dt>{t('case.intoLine')}</dt>
            <dd>
              <Link to="/cases/$number" params={{ number: matter.into.number }}>
                {matter.into.number}
              </Link>
            </dd>
          </div>
        )}
        {matter.returns + matter.reworks > 0 && (
          <div>
            <dt>{t('case.again')}</dt>
            <dd className="case-again">
              {matter.returns > 0 && <span>{t('case.returns', { count: matter.returns })}</span>}
              {matter.reworks > 0 && <span>{t('case.reworks', { count: matter.reworks })}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('case.openedAt')}</dt>
          <dd>{dayOf(matter.openedAt, language)}</dd>
        </div>
        <div>
          <dt>{t('case.updatedAt')}</dt>
          <dd>{dayOf(matter.updatedAt, language)}</dd>
        </div>
        {matter.tags.length > 0 && (
          <div>
            <dt>{t('case.tags')}</dt>
            <dd className="case-tags">
              {matter.tags.map((tag) => (
                <span key={tag.id} className="tag">
                  {language === 'en' ? tag.nameEn : tag.nameZh}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
