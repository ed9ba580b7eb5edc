import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { Eye, Keyboard, Lock } from 'lucide-react';
import { loadAreas, useT } from '../../i18n/index.js';
import { useDesk, type ThreadFacts } from './desk.js';
import { ProgressSteps } from './Progress.js';
import { firstUnread } from './first-unread.js';
import { useReadersLine } from './readers-line.js';

const ModerationRecord = lazy(async () => {
  const [module] = await Promise.all([import('./ModerationRecord.js'), loadAreas(['log'])]);
  return { default: module.ModerationRecord };
});

const InternalNotes = lazy(async () => {
  const [module] = await Promise.all([import('./InternalNotes.js'), loadAreas(['log'])]);
  return { default: module.InternalNotes };
});

interface RailProps {
  readonly thread: ThreadFacts;
  readonly lastVisit: number | null;
  readonly keysOn: boolean;
}

export function Rail({ thread, lastVisit, keysOn }: RailProps) {
  const t = useT();
  const desk = useDesk();
  const { case: matter } = thread;
  return (
    <aside className="rail no-print" aria-label={t('threadSide.rail')}>
      {matter != null && (
        <section className="card">
          <h2>{t('thread.progress')}</h2>
          <ProgressSteps matter={matter} />
          <dl className="facts">
            <div>
              <dt>{t('threadSide.caseNumber')}</dt>
              <dd>
                <Link to="/cases/$number" params={{ number: matter.number }}>
                  {matter.number}
                </Link>
              </dd>
            </div>
            {matter.unit != null && (
              <div>
                <dt>{t('threadSide.leadUnit')}</dt>
                <dd>{matter.unit.name}</dd>
              </div>
            )}
          </dl>
        </section>
      )}
      <JumpList thread={thread} lastVisit={lastVisit} />
      {thread.moderationSteps.length > 0 && (
        <Suspense fallback={null}>
          <ModerationRecord steps={thread.moderationSteps} />
        </Suspense>
      )}
      {thread.viewerCan.lock && (
        <Suspense fallback={null}>
          <InternalNotes threadId={thread.id} />
        </Suspense>
      )}
      <section className="card thread-note">
        <h2>
          <Eye size={16} aria-hidden="true" />
          {t('threadSide.readers')}
        </h2>
        <p>{useReadersLine(thread.readers)}</p>
      </section>
      {thread.board?.voices.includes('ANONYMOUS') === true && (
        <section className="card thread-note">
          <h2>
            <Lock size={16} aria-hidden="true" />
            {t('threadSide.anonymousNote.title')}
          </h2>
          <p>{t('threadSide.anonymousNote.text')}</p>
        </section>
      )}
      <button type="button" className="keys-line" onClick={() => desk.ask({ about: 'keys' })}>
        <Keyboard size={16} aria-hidden="true" />
        {keysOn ? (
          <>
            <kbd>J</kbd>
            <kbd>K</kbd> {t('threadSide.keys.posts')} <kbd>R</kbd> {t('threadSide.keys.reply')} <kbd>?</kbd>{' '}
            {t('threadSide.keys.more')}
          </>
        ) : (
          t('threadSide.keys.off')
        )}
      </button>
    </aside>
  );
}

function JumpList({ thread, lastVisit }: { readonly thread: ThreadFacts; readonly lastVisit: number | null }) {
  const t = useT();
  const desk = useDesk();
  const { opening } = thread;
  const officials = thread.officialReplies.filter((post) => post.kind === 'OFFICIAL');
  const unread = firstUnread(thread, lastVisit);
  const entries = [
    { seq: opening.seq, label: t('thread.opening') },
    ...officials.map((post) => ({
      seq: post.seq,
      label: t('threadSide.jump.official', { unit: post.office?.unitName ?? '' }),
    })),
    ...(unread === null ? [] : [{ seq: unread, label: t('threadSide.jump.unread') }]),
    ...(thread.lastSeq > opening.seq ? [{ seq: thread.lastSeq, label: t('threadSide.jump.newest') }] : []),
  ];
  return (
    <nav className="card" aria-label={t('threadSide.jump')}>
      <h2>{t('threadSide.jump')}</h2>
      <ul className="plain-list jumps">
        {entries.map(({ seq, label }) => (
          <li key={`${seq} ${label}`}>
            <button type="button" onClick={() => desk.goTo(seq)}>
              <span>{label}</span>
              <small>#{seq}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
